package dev.odooupgrade.flow;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.order.Failure;
import dev.odooupgrade.domain.order.OrderDraft;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.domain.request.RequestState;
import dev.odooupgrade.domain.request.UpgradeRequest;
import dev.odooupgrade.domain.session.Happening;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.domain.transfer.DumpFile;
import dev.odooupgrade.domain.transfer.DumpProof;
import dev.odooupgrade.dump.ProofDepth;
import dev.odooupgrade.platform.Answer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** The rules of an upgrade, as pure functions: what an event leaves behind, and what comes next. */
public final class UpgradeFlow {
  private static final Set<Happening> UPLOAD_ENDS =
      Set.of(Happening.UPLOAD_BROKE, Happening.UPLOAD_STOPPED, Happening.UPLOADED);

  private UpgradeFlow() {}

  /** What a session becomes when something happened to it; untouched where that changes nothing. */
  public static Session next(Session session, FlowEvent event) {
    Session next = event.change(session);
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
      case UPLOADED -> Optional.of(afterUpload(session));
      case UPLOADING, SUBMITTING, RUNNING -> Optional.of(Step.STATUS);
      case CREATING, DONE, ENDED_BADLY -> Optional.empty();
    };
  }

  private static Step afterUpload(Session session) {
    if (isBroken(session)) {
      return Step.UPLOAD;
    }
    return mustProve(Step.PROCESS, session) ? Step.PROVE : Step.PROCESS;
  }

  /**
   * Whether the dump must be read to its end before a step: one that was too large for that when it
   * was chosen, and was not proven on its way, however it came to the platform.
   */
  public static boolean mustProve(Step step, Session session) {
    return step.needsProof()
        && session.stage().compareTo(Stage.RUNNING) < 0
        && session
            .dump()
            .filter(dump -> dump.size() > ProofDepth.BEFORE_SENDING.whole())
            .filter(dump -> dump.proof().isEmpty())
            .isPresent();
  }

  static boolean isBroken(Session session) {
    return session.dump().filter(DumpFile::isBroken).isPresent();
  }

  /** One that is broken is of no use where it is: another one has to be uploaded. */
  static Session proven(Session session, FlowEvent.DumpProven proven) {
    DumpProof proof = proven.proof();
    Session known = session.withDump(session.dump().map(it -> it.proven(Optional.of(proof))));
    return proof.isBroken() && session.stage() == Stage.UPLOADED
        ? known
            .withStage(Stage.CREATED)
            .withSentBytes(0)
            .remembering(
                proven.at(), Happening.UPLOAD_STOPPED, OptionalLong.of(session.sentBytes()))
        : known;
  }

  /** What was refused stays so until its field is typed anew. */
  static List<Failure> stillTrue(Session session, OrderDraft typed) {
    return session.failures().stream()
        .filter(
            failure ->
                failure.field().map(f -> session.draft().get(f).equals(typed.get(f))).orElse(true))
        .toList();
  }

  /** Typing after an unanswered create means that the person has decided to begin again. */
  static Stage reopened(Session session) {
    return session.stage() == Stage.CREATING ? Stage.DRAFT : session.stage();
  }

  /**
   * A request may be handed to another machine while it waits; all calls go there from then on.
   * What is no name of a machine is not remembered: no call could be made any more.
   */
  static Session moved(Session session, FlowEvent.StatusReceived received) {
    Optional<String> host = received.answer().host().filter(RequestRef::isHost);
    Optional<RequestRef> known = session.request();
    if (host.isEmpty() || known.isEmpty() || known.get().host().equals(host)) {
      return session;
    }
    Session there = session.withRequest(known.get().at(host.get()));
    return known.get().host().isEmpty()
        ? there
        : there.remembering(received.at(), Happening.HOST_MOVED, host.get());
  }

  static Session told(Session session, FlowEvent.StatusReceived received) {
    Optional<RequestState> before = session.state();
    Optional<RequestState> now = received.answer().state();
    Session told =
        session
            .withAnswer(received.answer())
            .withFailures(List.of())
            .withStage(stageAfter(session, received.answer()));
    if (told.stage() == Stage.UPLOADED && session.stage() == Stage.UPLOADING) {
      told = told.remembering(received.at(), Happening.UPLOADED, "");
    }
    Optional<Step> idle = withoutEffect(told);
    if (idle.isPresent() && !wasToldIdle(session)) {
      told = told.remembering(received.at(), Happening.NOTICED, FlowTroubles.notYet(idle.get()));
    }
    return now.isPresent() && !now.equals(before)
        ? told.remembering(received.at(), Happening.STATE, now.get().word())
        : told;
  }

  /** What is wrong where the platform says for the second time that it has nothing of a step. */
  static Optional<Trouble> withoutEffect(Session session, Answer answer) {
    return answer
        .request()
        .map(session::withAnswer)
        .filter(told -> wasToldIdle(session))
        .flatMap(UpgradeFlow::withoutEffect)
        .map(step -> FlowTroubles.withoutEffect(step, answer.request().orElseThrow()));
  }

  /** The step that the platform has accepted, and still waits for. */
  private static Optional<Step> withoutEffect(Session told) {
    if (told.state().filter(RequestState::isDraft).isEmpty()) {
      return Optional.empty();
    }
    return switch (told.stage()) {
      case RUNNING -> Optional.of(Step.PROCESS);
      case UPLOADED ->
          told.answer()
              .filter(answer -> ArrivalEvidence.isMissing(answer, told.dump()))
              .map(answer -> Step.UPLOAD);
      default -> Optional.empty();
    };
  }

  private static boolean wasToldIdle(Session session) {
    return session.history().stream()
        .filter(
            entry ->
                Set.of(Happening.UPLOADED, Happening.PROCESS_ASKED).contains(entry.happening())
                    || FlowTroubles.isNotYet(entry.detail()))
        .reduce((earlier, later) -> later)
        .filter(entry -> entry.happening() == Happening.NOTICED)
        .isPresent();
  }

  private static Stage stageAfter(Session session, UpgradeRequest answer) {
    Optional<RequestState> state = answer.state();
    if (state.isEmpty()) {
      return session.stage();
    }
    Optional<Stage> begun = stageOf(state.get());
    if (begun.isPresent()) {
      return begun.get();
    }
    return switch (session.stage()) {
      case SUBMITTING, UPLOADED -> Stage.UPLOADED;
      case RUNNING -> Stage.RUNNING;
      default ->
          isPartThere(session)
                  || isUnfit(session)
                  || isBroken(session)
                  || !ArrivalEvidence.hasArrived(answer, session.dump())
              ? Stage.CREATED
              : Stage.UPLOADED;
    };
  }

  /** A dump that is there up to its last bytes has the same rounded size as one that is whole. */
  private static boolean isPartThere(Session session) {
    return session.transfers().checkpoint().isPresent();
  }

  /** A dump that turned out, while it was sent, to be damaged or changed is of no use anywhere. */
  private static boolean isUnfit(Session session) {
    return session.stage() == Stage.CREATED
        && session.history().stream()
            .filter(entry -> UPLOAD_ENDS.contains(entry.happening()))
            .reduce((earlier, later) -> later)
            .filter(entry -> entry.happening() == Happening.UPLOAD_STOPPED)
            .filter(entry -> entry.bytes().orElse(0) > 0)
            .isPresent();
  }

  /** The stage of a request on which the platform has begun to work; empty for a draft. */
  private static Optional<Stage> stageOf(RequestState state) {
    if (state.isDraft()) {
      return Optional.empty();
    }
    return Optional.of(
        state.isFetchable()
            ? Stage.DONE
            : state.isEndedBadly() ? Stage.ENDED_BADLY : Stage.RUNNING);
  }

  /** The stage before a step that was not taken, unless the platform has told of a later one. */
  private static Stage backTo(Stage before, Session session) {
    return toldBy(session.failures())
        .or(session::state)
        .flatMap(UpgradeFlow::stageOf)
        .orElse(before);
  }

  /** As it was before a step of which nothing has reached the platform. */
  static Session takenBack(Session session, Step step) {
    return switch (step) {
      case CREATE -> session.withStage(Stage.DRAFT);
      case UPLOAD -> session.withStage(backTo(Stage.CREATED, session));
      case PROCESS -> session.withStage(backTo(Stage.UPLOADED, session));
      case RECOGNIZE, PROVE, STATUS, SKIP_TEST, DOWNLOAD -> session;
    };
  }

  /** The state of the request, where that is why something was refused. */
  private static Optional<RequestState> toldBy(List<Failure> failures) {
    return failures.stream()
        .filter(failure -> failure.reason().toUpperCase(Locale.ROOT).startsWith("STATE:"))
        .flatMap(failure -> failure.value().stream())
        .map(RequestState::new)
        .findFirst();
  }

  static Session refused(Session session, FlowEvent.Refused refused) {
    Session told = session.withFailures(refused.failures());
    if (!Set.of(Step.CREATE, Step.UPLOAD, Step.PROCESS).contains(refused.step())) {
      return told;
    }
    String message = refused.failures().isEmpty() ? "" : refused.failures().get(0).message();
    return takenBack(told, refused.step()).remembering(refused.at(), Happening.REFUSED, message);
  }

  static Session broke(Session session, FlowEvent.Broke broke) {
    TroubleKind kind = broke.trouble().kind();
    Session after = kind.leftNothingSent() ? takenBack(session, broke.step()) : session;
    OptionalLong sent = OptionalLong.of(broke.sent());
    return switch (broke.step()) {
      case RECOGNIZE, CREATE, PROVE, PROCESS, STATUS, SKIP_TEST -> after;
      case UPLOAD ->
          after
              .withSentBytes(broke.sent())
              .remembering(
                  broke.at(),
                  kind.isTransient() ? Happening.UPLOAD_BROKE : Happening.UPLOAD_STOPPED,
                  sent);
      case DOWNLOAD ->
          after.remembering(
              broke.at(),
              kind.isTransient() ? Happening.DOWNLOAD_BROKE : Happening.DOWNLOAD_STOPPED,
              sent);
    };
  }
}
