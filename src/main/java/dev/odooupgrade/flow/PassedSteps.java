package dev.odooupgrade.flow;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.request.RequestState;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.Stage;
import java.util.Optional;

/**
 * Steps that come too late. The platform would refuse them as well, but an upload only after the
 * whole dump.
 */
final class PassedSteps {
  private PassedSteps() {}

  /**
   * Makes sure that an upgrade has not passed a step.
   *
   * @param mayProcessAgain whether the platform takes the order to process a second time
   * @throws TroubleException when it has
   */
  static void check(Step step, Session session, boolean mayProcessAgain) throws TroubleException {
    Optional<Stage> later = laterStage(step, session, mayProcessAgain);
    if (later.isPresent()) {
      throw new TroubleException(
          TroubleKind.BAD_ARGUMENT,
          happened(step) + why(later.get()),
          "Nothing was sent; your request is kept.",
          remedy(later.get()));
    }
  }

  /** The stage that is past the step; empty when the step may still be asked for. */
  private static Optional<Stage> laterStage(Step step, Session session, boolean mayProcessAgain) {
    Stage stage = session.stage();
    boolean passed =
        switch (step) {
          case UPLOAD -> stage.compareTo(Stage.SUBMITTING) >= 0;
          case PROCESS -> stage.isEnded() || (stage == Stage.RUNNING && !mayProcessAgain);
          case RECOGNIZE, CREATE, STATUS, SKIP_TEST, DOWNLOAD -> false;
        };
    // What the platform says goes before what is remembered: a draft has not begun.
    boolean begun = session.state().filter(RequestState::isDraft).isEmpty();
    return passed && (begun || stage == Stage.SUBMITTING) ? Optional.of(stage) : Optional.empty();
  }

  private static String happened(Step step) {
    return step == Step.UPLOAD
        ? "The dump of this upgrade can no longer be replaced: "
        : "This upgrade cannot be started again: ";
  }

  private static String why(Stage stage) {
    return switch (stage) {
      case SUBMITTING -> "processing may already have begun.";
      case DONE -> "it is done.";
      case ENDED_BADLY -> "it has ended.";
      default -> "it is already being processed.";
    };
  }

  private static String remedy(Stage stage) {
    return switch (stage) {
      case DONE -> "Download the result, or start a new upgrade.";
      case ENDED_BADLY -> "Read its log or message, then start a new upgrade.";
      default -> "Check its status; for another dump, start a new upgrade.";
    };
  }
}
