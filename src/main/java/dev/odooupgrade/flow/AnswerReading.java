package dev.odooupgrade.flow;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.domain.request.UpgradeRequest;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.platform.Answer;
import dev.odooupgrade.platform.Verdict;
import java.time.Instant;
import java.util.Optional;

/** What an answer means for an upgrade: the event it is, and the trouble, when it is one. */
record AnswerReading(FlowEvent event, Optional<Trouble> trouble) {

  /**
   * Reads an answer.
   *
   * @param session as it was when this came
   */
  static AnswerReading read(Step step, Session session, Answer answer, long sent, Instant at) {
    Verdict verdict = answer.verdict();
    if (answer.isDeclined()) {
      Trouble trouble =
          verdict == Verdict.REFUSED
              ? FlowTroubles.refused(step, answer)
              : FlowTroubles.serverError(step, answer);
      return new AnswerReading(
          new FlowEvent.Refused(at, step, answer.failures()), Optional.of(trouble));
    }
    Optional<FlowEvent> taken =
        verdict == Verdict.ACCEPTED ? accepted(step, answer, at) : Optional.empty();
    return taken
        .map(event -> new AnswerReading(event, UpgradeFlow.withoutEffect(session, answer)))
        .orElseGet(
            () -> {
              Trouble trouble =
                  verdict == Verdict.SERVER_ERROR
                      ? FlowTroubles.serverError(step, answer)
                      : FlowTroubles.unreadable(step, answer);
              return new AnswerReading(
                  new FlowEvent.Broke(at, step, trouble, sent), Optional.of(trouble));
            });
  }

  /** The event of an answer that says yes; empty when it lacks what the step is for. */
  private static Optional<FlowEvent> accepted(Step step, Answer answer, Instant at) {
    return switch (step) {
      case RECOGNIZE, PROVE -> Optional.empty();
      case CREATE -> answer.request().flatMap(request -> created(request, at));
      case UPLOAD -> Optional.of(new FlowEvent.UploadConfirmed(at));
      case PROCESS -> Optional.of(new FlowEvent.ProcessConfirmed(at));
      case SKIP_TEST -> Optional.of(new FlowEvent.Noticed(at, "The platform skips the test."));
      case DOWNLOAD -> Optional.of(new FlowEvent.Downloaded(at));
      case STATUS -> answer.request().map(request -> new FlowEvent.StatusReceived(at, request));
    };
  }

  private static Optional<FlowEvent> created(UpgradeRequest request, Instant at) {
    Optional<RequestRef> ref = request.ref();
    return ref.map(found -> new FlowEvent.Created(at, found, request));
  }
}
