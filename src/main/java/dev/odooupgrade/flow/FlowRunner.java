package dev.odooupgrade.flow;

import dev.odooupgrade.domain.FoundProgram;
import dev.odooupgrade.domain.NothingSentException;
import dev.odooupgrade.domain.Secret;
import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.order.Order;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.transfer.DumpFile;
import dev.odooupgrade.domain.transfer.DumpProof;
import dev.odooupgrade.domain.transfer.SshTrust;
import dev.odooupgrade.domain.transfer.Transport;
import dev.odooupgrade.platform.Answer;
import dev.odooupgrade.platform.Fetching;
import dev.odooupgrade.platform.Sending;
import dev.odooupgrade.platform.UpgradePlatform;
import dev.odooupgrade.transfer.ActiveTransfer;
import dev.odooupgrade.transfer.TransferContext;
import dev.odooupgrade.transfer.TransferControl;
import dev.odooupgrade.transfer.TransferEnvironment;
import dev.odooupgrade.transfer.file.SourceGuard;
import dev.odooupgrade.transfer.file.UploadTroubles;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Does the work of a step: saves what is about to be asked, asks it, saves what came of it. It
 * blocks its thread; interrupting that thread ends the step, and what was reached stays saved.
 *
 * @param control holds its transfers back
 * @param environment the world that a dump is proven in
 * @param sftpFrom the size, in bytes, from which on a dump goes over SFTP when nobody chose
 */
public record FlowRunner(
    StoppablePlatform platform,
    Recording recording,
    TransferControl control,
    TransferEnvironment environment,
    long sftpFrom) {
  /** Runs one step, and leaves it to the caller to tell how it ended. */
  StepResult attempt(Step step, Session session) {
    StepRecorder recorder = recording.of(session);
    try {
      prepare(step, recorder);
    } catch (TroubleException notAsked) {
      return new StepResult(recorder.session(), Optional.empty(), Optional.of(notAsked.trouble()));
    } catch (InterruptedException stopped) {
      return new StepResult(
          recorder.session(), Optional.empty(), Optional.of(FlowTroubles.stoppedEarly()));
    }
    if (step == Step.RECOGNIZE || step == Step.PROVE) {
      return new StepResult(recorder.session(), Optional.empty(), Optional.empty());
    }
    try {
      return settle(step, recorder, call(step, recorder));
    } catch (TroubleException noAnswer) {
      return broken(step, recorder, noAnswer.trouble());
    } catch (NothingSentException stopped) {
      return step.isTransfer()
          ? broken(step, recorder, FlowTroubles.stopped(step))
          : kept(
              step,
              recorder,
              new FlowEvent.NeverAsked(recording.now(), step),
              Optional.empty(),
              Optional.of(FlowTroubles.stoppedEarly()));
    } catch (InterruptedException stopped) {
      return broken(step, recorder, FlowTroubles.stopped(step));
    }
  }

  /** What comes before the call: it is known whom to ask and what, and saved that it is asked. */
  private void prepare(Step step, StepRecorder recorder)
      throws TroubleException, InterruptedException {
    recognize(recorder);
    if (step == Step.RECOGNIZE) {
      platform.check();
      return;
    }
    StepNeeds.check(step, recorder.session(), platform.abilities());
    requireProof(step, recorder);
    if (step == Step.PROVE) {
      return;
    }
    if (step == Step.CREATE) {
      requirePrograms();
      SshTrust ssh = recorder.session().transfers().ssh();
      platform.call(
          it -> {
            it.prepare(ssh, recorder.session().dump(), recorder);
            return ssh;
          });
    }
    recorder.happened(new FlowEvent.Asked(recording.now(), step));
  }

  /**
   * Nothing is processed that is not proven, whoever asks for it and however it came to the
   * platform; and what is known to be broken is not sent, either.
   *
   * @throws TroubleException when no upgrade can come of it
   */
  private void requireProof(Step step, StepRecorder recorder)
      throws TroubleException, InterruptedException {
    if (UpgradeFlow.mustProve(step, recorder.session())) {
      prove(recorder);
    }
    Optional<DumpProof> proof = recorder.session().dump().flatMap(DumpFile::proof);
    boolean sends = step == Step.UPLOAD || step.needsProof();
    if (sends && proof.isPresent() && proof.get().isBroken()) {
      throw new TroubleException(FlowTroubles.broken(proof.get()));
    }
  }

  /** Reads the dump to its end; where that cannot be done, this is told, and no more. */
  private void prove(StepRecorder recorder) throws TroubleException, InterruptedException {
    DumpFile dump = StepNeeds.dump(recorder.session());
    Optional<Trouble> changed = SourceGuard.trouble(dump);
    if (changed.isEmpty()) {
      TransferContext context = new TransferContext(recorder, control, recorder);
      platform.guarded(
          () -> {
            try (ActiveTransfer reading = new ActiveTransfer(context, environment).sending(dump)) {
              reading.prove();
            }
            return dump;
          });
    }
    if (recorder.session().dump().flatMap(DumpFile::proof).isEmpty()) {
      String why = FlowTroubles.notProven(changed.orElseGet(UploadTroubles::unreadableMeanwhile));
      recorder.happened(new FlowEvent.DumpProven(recording.now(), DumpProof.unknown(why)));
      recorder.noticed(why);
    }
  }

  /** Before the first call it is found out what the platform speaks, and kept. */
  private void recognize(StepRecorder recorder) throws TroubleException, InterruptedException {
    PlatformAddress known = recorder.session().platform();
    PlatformAddress recognized = platform.recognized();
    if (known.protocol().isEmpty() && recognized.protocol().isPresent()) {
      recorder.happened(new FlowEvent.Recognized(recording.now(), recognized));
    }
  }

  /** What a session's dump travels by; empty when the platform offers no transport. */
  Optional<Transport> uploadTransport(Session session) {
    return TransportRules.upload(session, sftpFrom, platform.abilities().uploadTransports());
  }

  /** Lets an event happen between two steps; that it could not be saved is told, and no more. */
  Session note(Session session, FlowEvent event) {
    StepRecorder recorder = recording.of(session);
    try {
      recorder.happened(event);
      return recorder.session();
    } catch (TroubleException notSaved) {
      recording.tell(new FlowNews.NotKept(notSaved.trouble()));
      return UpgradeFlow.next(session, event);
    }
  }

  private Optional<Answer> call(Step step, StepRecorder recorder)
      throws TroubleException, InterruptedException {
    Session session = recorder.session();
    return switch (step) {
      case RECOGNIZE, PROVE -> Optional.empty();
      case CREATE -> Optional.of(create(session, recorder));
      case UPLOAD -> Optional.of(upload(session, recorder));
      case PROCESS -> Optional.of(platform.call(it -> it.process(StepNeeds.request(session))));
      case STATUS -> Optional.of(platform.call(it -> it.status(StepNeeds.request(session))));
      case SKIP_TEST -> Optional.of(platform.call(it -> it.skipTest(StepNeeds.request(session))));
      case DOWNLOAD -> {
        download(session, recorder);
        yield Optional.empty();
      }
    };
  }

  private Answer create(Session session, StepRecorder recorder)
      throws TroubleException, InterruptedException {
    Order order = StepNeeds.order(session, platform.abilities().fields());
    Answer answer = platform.call(it -> it.create(order, session.transfers().ssh(), recorder));
    return answer.raw().flatMap(this::kept).map(answer::noticing).orElse(answer);
  }

  /** Keeps what a request may have been spent for, and tells where. */
  private Optional<String> kept(Secret answer) {
    try {
      return recording
          .sink()
          .keepAnswer(answer)
          .map("What the platform answered is kept in %s."::formatted);
    } catch (TroubleException notKept) {
      return Optional.of("What the platform answered is lost. " + notKept.trouble().happened());
    }
  }

  /** A request whose dump cannot be sent from here would be spent for nothing. */
  private void requirePrograms() throws TroubleException, InterruptedException {
    for (FoundProgram program : platform.call(UpgradePlatform::programs)) {
      if (program.trouble().isPresent()) {
        throw new TroubleException(program.trouble().get());
      }
    }
  }

  private Answer upload(Session session, StepRecorder recorder)
      throws TroubleException, InterruptedException {
    Sending how =
        new Sending(
            uploadTransport(session).orElseThrow(FlowRunner::noTransport),
            session.transfers().ssh(),
            session.transfers().rsync(),
            session.transfers().checkpoint());
    TransferContext context = new TransferContext(recorder, control, recorder);
    return platform.call(
        it -> it.upload(StepNeeds.request(session), StepNeeds.dump(session), how, context));
  }

  private void download(Session session, StepRecorder recorder)
      throws TroubleException, InterruptedException {
    Fetching how =
        new Fetching(
            StepNeeds.download(session),
            StepNeeds.answer(session),
            TransportRules.download(session, platform.abilities().downloadTransports())
                .orElseThrow(FlowRunner::noTransport),
            session.transfers().ssh(),
            session.transfers().rsync());
    TransferContext context = new TransferContext(recorder, control, recorder);
    platform.call(
        it -> {
          it.download(StepNeeds.request(session), how, context);
          return how;
        });
  }

  private static TroubleException noTransport() {
    return new TroubleException(FlowTroubles.noTransport());
  }

  private StepResult settle(Step step, StepRecorder recorder, Optional<Answer> came) {
    Instant now = recording.now();
    if (came.isEmpty()) {
      return kept(step, recorder, new FlowEvent.Downloaded(now), came, Optional.empty());
    }
    Answer answer = came.get();
    Optional<FlowEvent> taken = FlowEvent.of(step, answer, now);
    if (taken.isPresent()) {
      Optional<Trouble> idle = UpgradeFlow.withoutEffect(recorder.session(), answer);
      return kept(step, recorder, taken.get(), came, idle);
    }
    Trouble trouble = FlowTroubles.of(step, answer);
    FlowEvent event =
        answer.isDeclined()
            ? new FlowEvent.Refused(now, step, answer.failures())
            : new FlowEvent.Broke(now, step, trouble, recorder.moved());
    return kept(step, recorder, event, came, Optional.of(trouble));
  }

  private StepResult broken(Step step, StepRecorder recorder, Trouble trouble) {
    FlowEvent broke = new FlowEvent.Broke(recording.now(), step, trouble, recorder.moved());
    return kept(step, recorder, broke, Optional.empty(), Optional.of(trouble));
  }

  /** A result that could not be saved is still the truth: it is handed on with both troubles. */
  private StepResult kept(
      Step step,
      StepRecorder recorder,
      FlowEvent event,
      Optional<Answer> answer,
      Optional<Trouble> trouble) {
    try {
      recorder.happened(event);
      for (String notice : answer.map(Answer::notices).orElse(List.of())) {
        recorder.happened(new FlowEvent.Noticed(recording.now(), notice));
      }
      return new StepResult(recorder.session(), answer, trouble);
    } catch (TroubleException notSaved) {
      Session after = UpgradeFlow.next(recorder.session(), event);
      Trouble first = FlowTroubles.notSaved(step, after, notSaved.trouble());
      return new StepResult(after, answer, Optional.of(first));
    }
  }
}
