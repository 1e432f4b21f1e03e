package dev.odooupgrade.flow;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.order.Failure;
import dev.odooupgrade.domain.order.OrderDraft;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.platform.Protocol;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.domain.request.UpgradeRequest;
import dev.odooupgrade.domain.session.Happening;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.domain.transfer.Checkpoint;
import dev.odooupgrade.domain.transfer.DumpFile;
import dev.odooupgrade.domain.transfer.DumpProof;
import dev.odooupgrade.domain.transfer.Transfers;
import dev.odooupgrade.domain.transfer.Transport;
import dev.odooupgrade.platform.Answer;
import dev.odooupgrade.platform.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What can happen to an upgrade, and what each leaves behind. */
public sealed interface FlowEvent {

  Instant at();

  /** What a session becomes by it; {@link UpgradeFlow#next} also notes when. */
  Session change(Session session);

  /**
   * The event of an answer that says yes; empty for any other, and where it lacks what it is for.
   */
  static Optional<FlowEvent> of(Step step, Answer answer, Instant at) {
    if (answer.verdict() != Verdict.ACCEPTED) {
      return Optional.empty();
    }
    Optional<UpgradeRequest> request = answer.request();
    return switch (step) {
      case RECOGNIZE, PROVE -> Optional.empty();
      case CREATE -> request.flatMap(told -> told.ref().map(ref -> new Created(at, ref, told)));
      case UPLOAD -> Optional.of(new UploadConfirmed(at));
      case PROCESS -> Optional.of(new ProcessConfirmed(at));
      case SKIP_TEST -> Optional.of(new Noticed(at, "The platform skips the test."));
      case DOWNLOAD -> Optional.of(new Downloaded(at));
      case STATUS -> request.map(told -> new StatusReceived(at, told));
    };
  }

  record PlatformChosen(Instant at, PlatformAddress platform) implements FlowEvent {
    @Override
    public Session change(Session session) {
      return session
          .withPlatform(platform)
          .withFailures(List.of())
          .withStage(UpgradeFlow.reopened(session));
    }
  }

  record OrderTyped(Instant at, OrderDraft draft) implements FlowEvent {
    @Override
    public Session change(Session session) {
      return session
          .withDraft(draft)
          .withFailures(UpgradeFlow.stillTrue(session, draft))
          .withStage(UpgradeFlow.reopened(session));
    }
  }

  record DumpTyped(Instant at, String path) implements FlowEvent {
    @Override
    public Session change(Session session) {
      return session.withDumpTyped(path);
    }
  }

  /** A person chose a dump, or none. Another one starts from zero; the same one goes on. */
  record DumpChosen(Instant at, Optional<DumpFile> dump) implements FlowEvent {
    @Override
    public Session change(Session session) {
      boolean same =
          dump.isPresent() && session.dump().map(dump.get()::isSameContent).orElse(false);
      Session chosen = session.withDump(dump);
      return same
          ? chosen.withDump(
              dump.map(
                  it -> it.proven(it.proof().or(() -> session.dump().flatMap(DumpFile::proof)))))
          : chosen.withSentBytes(0).withTransfers(session.transfers().at(Optional.empty()));
    }
  }

  /** All of the dump was looked at: on its way, or where it is. */
  record DumpProven(Instant at, DumpProof proof) implements FlowEvent {
    @Override
    public Session change(Session session) {
      return UpgradeFlow.proven(session, this);
    }
  }

  /** What transfers must not forget is something else now: a wish of a person, or a finding. */
  record TransfersNoted(Instant at, Transfers transfers) implements FlowEvent {
    @Override
    public Session change(Session session) {
      return session.withTransfers(transfers);
    }
  }

  /**
   * The transport that nobody chose is closed, so that another one is taken from now on.
   *
   * @param because the sentence of the trouble
   */
  record TransportClosed(Instant at, Transport instead, String because) implements FlowEvent {
    @Override
    public Session change(Session session) {
      return session
          .withTransfers(session.transfers().by(Optional.of(instead)))
          .withFailures(List.of())
          .remembering(at, Happening.TROUBLE, because);
    }
  }

  /**
   * An upload went on where an earlier try had stopped.
   *
   * @param already bytes that were there
   */
  record UploadResumed(Instant at, long already) implements FlowEvent {
    @Override
    public Session change(Session session) {
      return session.remembering(at, Happening.UPLOAD_RESUMED, OptionalLong.of(already));
    }
  }

  /** What had come of the newest download is of no use any more: it begins with the first byte. */
  record DownloadStartedOver(Instant at) implements FlowEvent {
    @Override
    public Session change(Session session) {
      return session.remembering(at, Happening.TROUBLE, FlowTroubles.startingOver());
    }
  }

  record Downloaded(Instant at) implements FlowEvent {
    @Override
    public Session change(Session session) {
      return session
          .transfers()
          .newest()
          .map(
              download ->
                  session
                      .withTransfers(session.transfers().with(download.finishedAt(at)))
                      .remembering(at, Happening.DOWNLOADED, download.target().toString()))
          .orElse(session);
    }
  }

  /** A request made elsewhere was named by its two keys. */
  record Adopted(Instant at, RequestRef request) implements FlowEvent {
    @Override
    public Session change(Session session) {
      return session
          .withRequest(request)
          .withStage(Stage.CREATED)
          .remembering(at, Happening.ADOPTED, request.id());
    }
  }

  /**
   * It was found out what the platform speaks.
   *
   * @param platform its address, with the protocol
   */
  record Recognized(Instant at, PlatformAddress platform) implements FlowEvent {
    @Override
    public Session change(Session session) {
      String word = platform.protocol().map(Protocol::word).orElse("");
      return session.withPlatform(platform).remembering(at, Happening.RECOGNIZED, word);
    }
  }

  /** The platform said something that people should know besides; a complete sentence. */
  record Noticed(Instant at, String notice) implements FlowEvent {
    @Override
    public Session change(Session session) {
      return session.remembering(at, Happening.NOTICED, notice);
    }
  }

  record Asked(Instant at, Step step) implements FlowEvent {
    @Override
    public Session change(Session session) {
      return switch (step) {
        case CREATE -> session.withStage(Stage.CREATING).withFailures(List.of());
        case UPLOAD ->
            session
                .withStage(Stage.UPLOADING)
                .withFailures(List.of())
                .withSentBytes(session.transfers().checkpoint().map(Checkpoint::bytes).orElse(0L))
                .remembering(
                    at,
                    Happening.UPLOAD_BEGAN,
                    session.dump().stream().mapToLong(DumpFile::size).findFirst());
        case PROCESS -> session.withStage(Stage.SUBMITTING).withFailures(List.of());
        case RECOGNIZE, PROVE, STATUS, SKIP_TEST -> session;
        case DOWNLOAD ->
            session.remembering(
                at,
                Happening.DOWNLOAD_BEGAN,
                session.transfers().newest().map(file -> file.what().word()).orElse(""));
      };
    }
  }

  record Created(Instant at, RequestRef request, UpgradeRequest answer) implements FlowEvent {
    @Override
    public Session change(Session session) {
      return session
          .withRequest(request)
          .withAnswer(answer)
          .withStage(Stage.CREATED)
          .remembering(at, Happening.CREATED, request.id());
    }
  }

  record UploadConfirmed(Instant at) implements FlowEvent {
    @Override
    public Session change(Session session) {
      return session
          .withStage(Stage.UPLOADED)
          .withSentBytes(session.dump().map(DumpFile::size).orElse(session.sentBytes()))
          .withTransfers(session.transfers().at(Optional.empty()))
          .remembering(at, Happening.UPLOADED, "");
    }
  }

  record ProcessConfirmed(Instant at) implements FlowEvent {
    @Override
    public Session change(Session session) {
      return session.withStage(Stage.RUNNING).remembering(at, Happening.PROCESS_ASKED, "");
    }
  }

  record StatusReceived(Instant at, UpgradeRequest answer) implements FlowEvent {
    @Override
    public Session change(Session session) {
      return UpgradeFlow.told(UpgradeFlow.moved(session, this), this);
    }
  }

  record Refused(Instant at, Step step, List<Failure> failures) implements FlowEvent {
    @Override
    public Session change(Session session) {
      return UpgradeFlow.refused(session, this);
    }
  }

  /** A step was stopped before anything of it had left this machine. */
  record NeverAsked(Instant at, Step step) implements FlowEvent {
    @Override
    public Session change(Session session) {
      return UpgradeFlow.takenBack(session, step);
    }
  }

  /**
   * A step ended without an answer that can be understood.
   *
   * @param sent how much of a file had moved, in bytes; 0 for steps that move none
   */
  record Broke(Instant at, Step step, Trouble trouble, long sent) implements FlowEvent {
    @Override
    public Session change(Session session) {
      return UpgradeFlow.broke(session, this);
    }
  }
}
