package dev.odooupgrade.flow;

import dev.odooupgrade.domain.Checkpoint;
import dev.odooupgrade.domain.DumpFile;
import dev.odooupgrade.domain.Failure;
import dev.odooupgrade.domain.Happening;
import dev.odooupgrade.domain.OrderField;
import dev.odooupgrade.domain.Protocol;
import dev.odooupgrade.domain.RequestRef;
import dev.odooupgrade.domain.RequestState;
import dev.odooupgrade.domain.Session;
import dev.odooupgrade.domain.Stage;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.UpgradeRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rules of an upgrade, as pure functions: what an event leaves behind, and what comes next. */
public final class UpgradeFlow {
  private UpgradeFlow() {}

  /** What a session becomes when something happened to it; untouched where that changes nothing. */
  public static Session next(Session session, FlowEvent event) {
    Session next = decide(session, event);
    return next.equals(session) ? session : next.at(event.at());
  }

  /**
   * The step that carries a session on; empty when it has ended or its order is incomplete. Where a
   * call's fate is unknown the answer is {@link Step#STATUS}; only an unanswered {@code create}
   * cannot be settled so, and waits for a person.
   */
  public static Optional<Step> nextStep(Session session) {
    return switch (session.stage()) {
      case DRAFT -> Optional.of(Step.CREATE);
      case CREATED -> Optional.of(Step.UPLOAD);
      case UPLOADED -> Optional.of(Step.PROCESS);
      case UPLOADING, SUBMITTING, RUNNING -> Optional.of(Step.STATUS);
      case CREATING, DONE, ENDED_BADLY -> Optional.empty();
    };
  }

  private static Session decide(Session session, FlowEvent event) {
    if (event instanceof FlowEvent.OrderTyped typed) {
      return session
          .withDraft(typed.draft())
          .withFailures(stillTrue(session, typed))
          .withStage(reopened(session));
    }
    if (event instanceof FlowEvent.PlatformChosen chosen) {
      return session
          .withPlatform(chosen.platform())
          .withFailures(List.of())
          .withStage(reopened(session));
    }
    if (event instanceof FlowEvent.DumpTyped typed) {
      return session.withDumpTyped(typed.path());
    }
    if (event instanceof FlowEvent.DumpChosen chosen) {
      return chose(session, chosen.dump());
    }
    if (event instanceof FlowEvent.TransfersNoted noted) {
      return session.withTransfers(noted.transfers());
    }
    if (event instanceof FlowEvent.WayClosed closed) {
      return session
          .withTransfers(session.transfers().by(Optional.of(closed.instead())))
          .withFailures(List.of())
          .remembering(event.at(), Happening.TROUBLE, closed.because());
    }
    if (event instanceof FlowEvent.UploadResumed resumed) {
      return session.remembering(
          event.at(), Happening.UPLOAD_RESUMED, Long.toString(resumed.already()));
    }
    if (event instanceof FlowEvent.DownloadStartedOver) {
      return session.remembering(event.at(), Happening.TROUBLE, FlowTroubles.startingOver());
    }
    if (event instanceof FlowEvent.Downloaded) {
      return downloaded(session, event.at());
    }
    if (event instanceof FlowEvent.Adopted adopted) {
      return session
          .withRequest(adopted.request())
          .withStage(Stage.CREATED)
          .remembering(event.at(), Happening.ADOPTED, adopted.request().id());
    }
    if (event instanceof FlowEvent.Recognized recognized) {
      String word = recognized.platform().protocol().map(Protocol::word).orElse("");
      return session
          .withPlatform(recognized.platform())
          .remembering(event.at(), Happening.RECOGNIZED, word);
    }
    if (event instanceof FlowEvent.Noticed noticed) {
      return session.remembering(event.at(), Happening.NOTICED, noticed.notice());
    }
    if (event instanceof FlowEvent.Asked asked) {
      return asked(session, asked);
    }
    if (event instanceof FlowEvent.Created created) {
      return session
          .withRequest(created.request())
          .withAnswer(created.answer())
          .withStage(Stage.CREATED)
          .remembering(event.at(), Happening.CREATED, created.request().id());
    }
    if (event instanceof FlowEvent.UploadConfirmed) {
      return session
          .withStage(Stage.UPLOADED)
          .withSentBytes(session.dump().map(DumpFile::size).orElse(session.sentBytes()))
          .withTransfers(session.transfers().at(Optional.empty()))
          .remembering(event.at(), Happening.UPLOADED, "");
    }
    if (event instanceof FlowEvent.ProcessConfirmed) {
      return session.withStage(Stage.RUNNING).remembering(event.at(), Happening.PROCESS_ASKED, "");
    }
    if (event instanceof FlowEvent.StatusHeard heard) {
      return heard(session, heard);
    }
    if (event instanceof FlowEvent.Refused refused) {
      return refused(session, refused);
    }
    return broke(session, (FlowEvent.Broke) event);
  }

  /** Another dump starts from zero; the same one, looked at again, goes on where it was. */
  private static Session chose(Session session, Optional<DumpFile> dump) {
    boolean same = dump.isPresent() && session.dump().map(dump.get()::isSameContent).orElse(false);
    Session chosen = session.withDump(dump);
    return same
        ? chosen
        : chosen.withSentBytes(0).withTransfers(session.transfers().at(Optional.empty()));
  }

  private static Session downloaded(Session session, Instant at) {
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

  private static List<Failure> stillTrue(Session session, FlowEvent.OrderTyped typed) {
    return session.failures().stream()
        .filter(failure -> failure.field().map(f -> unchanged(session, typed, f)).orElse(true))
        .toList();
  }

  private static boolean unchanged(Session session, FlowEvent.OrderTyped typed, OrderField field) {
    return session.draft().get(field).equals(typed.draft().get(field));
  }

  /** Typing after an unanswered create means that the person has decided to begin again. */
  private static Stage reopened(Session session) {
    return session.stage() == Stage.CREATING ? Stage.DRAFT : session.stage();
  }

  private static Session asked(Session session, FlowEvent.Asked asked) {
    return switch (asked.step()) {
      case CREATE -> session.withStage(Stage.CREATING).withFailures(List.of());
      case UPLOAD ->
          session
              .withStage(Stage.UPLOADING)
              .withFailures(List.of())
              .withSentBytes(session.transfers().checkpoint().map(Checkpoint::bytes).orElse(0L))
              .remembering(
                  asked.at(),
                  Happening.UPLOAD_BEGAN,
                  session.dump().map(dump -> Long.toString(dump.size())).orElse(""));
      case PROCESS -> session.withStage(Stage.SUBMITTING).withFailures(List.of());
      case RECOGNIZE, STATUS -> session;
      case DOWNLOAD ->
          session.remembering(
              asked.at(),
              Happening.DOWNLOAD_BEGAN,
              session.transfers().newest().map(file -> file.what().word()).orElse(""));
    };
  }

  private static Session heard(Session before, FlowEvent.StatusHeard heard) {
    Session session = moved(before, heard);
    return told(session, heard);
  }

  /** A request may be handed to another machine while it waits; all calls go there from then on. */
  private static Session moved(Session session, FlowEvent.StatusHeard heard) {
    Optional<String> host = heard.answer().host();
    Optional<RequestRef> known = session.request();
    if (host.isEmpty() || known.isEmpty() || known.get().host().equals(host)) {
      return session;
    }
    Session there = session.withRequest(known.get().at(host.get()));
    return known.get().host().isEmpty()
        ? there
        : there.remembering(heard.at(), Happening.HOST_MOVED, host.get());
  }

  private static Session told(Session session, FlowEvent.StatusHeard heard) {
    Optional<RequestState> before = session.state();
    Optional<RequestState> now = heard.answer().state();
    Session told =
        session
            .withAnswer(heard.answer())
            .withFailures(List.of())
            .withStage(stageAfter(session, heard.answer()));
    if (told.stage() == Stage.UPLOADED && session.stage() == Stage.UPLOADING) {
      told = told.remembering(heard.at(), Happening.UPLOADED, "");
    }
    return now.isPresent() && !now.equals(before)
        ? told.remembering(heard.at(), Happening.STATE, now.get().word())
        : told;
  }

  private static Stage stageAfter(Session session, UpgradeRequest answer) {
    Optional<RequestState> state = answer.state();
    if (state.isEmpty()) {
      return session.stage();
    }
    if (state.get().isFetchable()) {
      return Stage.DONE;
    }
    if (state.get().isEndedBadly()) {
      return Stage.ENDED_BADLY;
    }
    if (!state.get().isDraft()) {
      return Stage.RUNNING;
    }
    return switch (session.stage()) {
      case SUBMITTING, UPLOADED -> Stage.UPLOADED;
      case RUNNING -> Stage.RUNNING;
      default ->
          isPartThere(session) || !ArrivalEvidence.hasArrived(answer, session.dump())
              ? Stage.CREATED
              : Stage.UPLOADED;
    };
  }

  /** A dump that is there up to its last bytes has the same rounded size as one that is whole. */
  private static boolean isPartThere(Session session) {
    return session.transfers().checkpoint().isPresent();
  }

  private static Session refused(Session session, FlowEvent.Refused refused) {
    String message = refused.failures().isEmpty() ? "" : refused.failures().get(0).message();
    Session told = session.withFailures(refused.failures());
    return switch (refused.step()) {
      case CREATE ->
          told.withStage(Stage.DRAFT).remembering(refused.at(), Happening.REFUSED, message);
      case UPLOAD ->
          told.withStage(Stage.CREATED).remembering(refused.at(), Happening.REFUSED, message);
      case PROCESS ->
          told.withStage(Stage.UPLOADED).remembering(refused.at(), Happening.REFUSED, message);
      case RECOGNIZE, STATUS, DOWNLOAD -> told;
    };
  }

  private static Session broke(Session session, FlowEvent.Broke broke) {
    boolean nothingLeft = neverLeft(broke.trouble().kind());
    return switch (broke.step()) {
      case CREATE -> nothingLeft ? session.withStage(Stage.DRAFT) : session;
      case UPLOAD ->
          session
              .withStage(nothingLeft ? Stage.CREATED : Stage.UPLOADING)
              .withSentBytes(broke.sent())
              .remembering(
                  broke.at(),
                  isLink(broke.trouble().kind())
                      ? Happening.UPLOAD_BROKE
                      : Happening.UPLOAD_STOPPED,
                  Long.toString(broke.sent()));
      case PROCESS -> nothingLeft ? session.withStage(Stage.UPLOADED) : session;
      case RECOGNIZE, STATUS -> session;
      case DOWNLOAD ->
          session.remembering(
              broke.at(),
              isLink(broke.trouble().kind())
                  ? Happening.DOWNLOAD_BROKE
                  : Happening.DOWNLOAD_STOPPED,
              Long.toString(broke.sent()));
    };
  }

  /** Whether the way there is to blame, and not a person, the file or what was asked. */
  private static boolean isLink(TroubleKind kind) {
    return switch (kind) {
      case NETWORK, UNREACHABLE, SERVER_ERROR -> true;
      default -> false;
    };
  }

  /** Whether the trouble arose before anything was sent, so that the platform cannot have acted. */
  private static boolean neverLeft(TroubleKind kind) {
    return switch (kind) {
      case UNREACHABLE, UNTRUSTED, BAD_ARGUMENT, FILE -> true;
      default -> false;
    };
  }
}
