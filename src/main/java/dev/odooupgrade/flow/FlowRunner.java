package dev.odooupgrade.flow;

import dev.odooupgrade.domain.Abilities;
import dev.odooupgrade.domain.Download;
import dev.odooupgrade.domain.FoundProgram;
import dev.odooupgrade.domain.PlatformAddress;
import dev.odooupgrade.domain.Session;
import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.Via;
import dev.odooupgrade.platform.Answer;
import dev.odooupgrade.platform.Fetching;
import dev.odooupgrade.platform.Sending;
import dev.odooupgrade.transfer.Passage;
import dev.odooupgrade.transfer.TransferControl;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Does the work of a step: saves what is about to be asked, asks it, saves what came of it. It
 * blocks its thread; interrupting that thread ends the step, and what was reached stays saved.
 */
public final class FlowRunner {
  private final StoppablePlatform platform;
  private final SessionSink sink;
  private final Clock clock;
  private final FlowListener listener;
  private final TransferControl control;
  private final long sftpFrom;

  /**
   * A runner for one upgrade on one platform.
   *
   * @param control holds its transfers back
   * @param sftpFrom the size, in bytes, from which on a dump goes over SFTP when nobody chose
   */
  FlowRunner(
      StoppablePlatform platform,
      SessionSink sink,
      Clock clock,
      FlowListener listener,
      TransferControl control,
      long sftpFrom) {
    this.platform = platform;
    this.sink = sink;
    this.clock = clock;
    this.listener = listener;
    this.control = control;
    this.sftpFrom = sftpFrom;
  }

  public StepResult run(Step step, Session session) {
    StepResult result = attempt(step, session);
    listener.on(new FlowNews.Ended(step, result));
    return result;
  }

  /** Runs one step, and leaves it to the caller to tell how it ended. */
  StepResult attempt(Step step, Session session) {
    Underway underway = new Underway(session, sink, clock, listener);
    try {
      recognize(underway);
      if (step == Step.RECOGNIZE) {
        platform.check();
        return new StepResult(underway.session(), Optional.empty(), Optional.empty());
      }
    } catch (TroubleException unknown) {
      return new StepResult(session, Optional.empty(), Optional.of(unknown.trouble()));
    } catch (InterruptedException stopped) {
      return new StepResult(session, Optional.empty(), Optional.of(FlowTroubles.stoppedEarly()));
    }
    Optional<Trouble> missing =
        StepNeeds.missing(step, underway.session(), platform.abilities().fields());
    if (missing.isPresent()) {
      return new StepResult(underway.session(), Optional.empty(), missing);
    }
    try {
      underway.happened(new FlowEvent.Asked(clock.instant(), step));
    } catch (TroubleException notSaved) {
      return new StepResult(underway.session(), Optional.empty(), Optional.of(notSaved.trouble()));
    }
    try {
      return settle(step, underway, call(step, underway));
    } catch (TroubleException noAnswer) {
      return broken(step, underway, noAnswer.trouble());
    } catch (InterruptedException stopped) {
      return broken(step, underway, FlowTroubles.stopped(step));
    }
  }

  /** Before the first call it is found out what the platform speaks, and kept. */
  private void recognize(Underway underway) throws TroubleException, InterruptedException {
    PlatformAddress known = underway.session().platform();
    PlatformAddress recognized = platform.recognized();
    if (known.protocol().isEmpty() && recognized.protocol().isPresent()) {
      underway.happened(new FlowEvent.Recognized(clock.instant(), recognized));
    }
  }

  /** What a session's dump travels by; empty when the platform offers no way. */
  Optional<Via> uploadWay(Session session) {
    return ViaRules.upload(
        session.transfers().via(),
        session.dump().map(dump -> dump.size()).orElse(0L),
        sftpFrom,
        platform.abilities().uploadWays());
  }

  /** What the newest download travels by; empty when the platform offers no way. */
  Optional<Via> downloadWay(Session session) {
    return ViaRules.download(
        session.transfers().newest().flatMap(Download::via), platform.abilities().downloadWays());
  }

  Abilities abilities() {
    return platform.abilities();
  }

  /** Lets an event happen between two steps; that it could not be saved is told, and no more. */
  Session note(Session session, FlowEvent event) {
    Underway underway = new Underway(session, sink, clock, listener);
    try {
      underway.happened(event);
      return underway.session();
    } catch (TroubleException notSaved) {
      listener.on(new FlowNews.NotKept(notSaved.trouble()));
      return UpgradeFlow.next(session, event);
    }
  }

  private Optional<Answer> call(Step step, Underway underway)
      throws TroubleException, InterruptedException {
    Session session = underway.session();
    return switch (step) {
      case RECOGNIZE -> Optional.empty();
      case CREATE -> Optional.of(create(session, underway));
      case UPLOAD -> Optional.of(upload(session, underway));
      case PROCESS -> Optional.of(platform.process(StepNeeds.request(session)));
      case STATUS -> Optional.of(platform.status(StepNeeds.request(session)));
      case DOWNLOAD -> {
        download(session, underway);
        yield Optional.empty();
      }
    };
  }

  private Answer create(Session session, Underway underway)
      throws TroubleException, InterruptedException {
    requirePrograms();
    return platform.create(
        StepNeeds.order(session, platform.abilities().fields()),
        session.transfers().ssh(),
        underway);
  }

  /** A request whose dump cannot be sent from here would be spent for nothing. */
  private void requirePrograms() throws TroubleException, InterruptedException {
    for (FoundProgram program : platform.programs()) {
      if (program.trouble().isPresent()) {
        throw new TroubleException(program.trouble().get());
      }
    }
  }

  private Answer upload(Session session, Underway underway)
      throws TroubleException, InterruptedException {
    Via via = uploadWay(session).orElseThrow(FlowRunner::noWay);
    return platform.upload(
        StepNeeds.request(session),
        StepNeeds.dump(session),
        new Sending(
            via,
            session.transfers().ssh(),
            session.transfers().rsync(),
            session.transfers().checkpoint()),
        new Passage(underway, control, underway));
  }

  private void download(Session session, Underway underway)
      throws TroubleException, InterruptedException {
    Via via = downloadWay(session).orElseThrow(FlowRunner::noWay);
    Fetching how =
        new Fetching(
            StepNeeds.download(session),
            session.answer().orElseThrow(),
            via,
            session.transfers().ssh(),
            session.transfers().rsync());
    platform.download(StepNeeds.request(session), how, new Passage(underway, control, underway));
  }

  private static TroubleException noWay() {
    return new TroubleException(FlowTroubles.noWay());
  }

  private StepResult settle(Step step, Underway underway, Optional<Answer> answer) {
    AnswerReading reading =
        answer
            .map(came -> AnswerReading.read(step, came, underway.moved(), clock.instant()))
            .orElseGet(
                () ->
                    new AnswerReading(new FlowEvent.Downloaded(clock.instant()), Optional.empty()));
    return kept(underway, reading.event(), answer, reading.trouble());
  }

  private StepResult broken(Step step, Underway underway, Trouble trouble) {
    FlowEvent broke = new FlowEvent.Broke(clock.instant(), step, trouble, underway.moved());
    return kept(underway, broke, Optional.empty(), Optional.of(trouble));
  }

  /** A result that could not be saved is still the truth: it is handed on with both troubles. */
  private StepResult kept(
      Underway underway, FlowEvent event, Optional<Answer> answer, Optional<Trouble> trouble) {
    try {
      underway.happened(event);
      for (String notice : answer.map(Answer::notices).orElse(List.of())) {
        underway.happened(new FlowEvent.Noticed(clock.instant(), notice));
      }
      return new StepResult(underway.session(), answer, trouble);
    } catch (TroubleException notSaved) {
      Session after = UpgradeFlow.next(underway.session(), event);
      Trouble first = FlowTroubles.notSaved(after, notSaved.trouble());
      return new StepResult(after, answer, Optional.of(first));
    }
  }
}
