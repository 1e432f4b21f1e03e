package dev.odooupgrade.flow;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.request.RequestState;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.Stage;

/**
 * Steps that come too late. The platform would refuse them as well, but an upload only after the
 * whole dump.
 */
final class PassedSteps {
  private PassedSteps() {}

  /** Throws when the dump can no longer be replaced. */
  static void checkUpload(Session session) throws TroubleException {
    if (session.stage().compareTo(Stage.SUBMITTING) >= 0) {
      tooLate("The dump of this upgrade can no longer be replaced: ", session);
    }
  }

  /**
   * Throws when the upgrade cannot be started again.
   *
   * @param again whether the platform takes the order to process a second time
   */
  static void checkProcess(Session session, boolean again) throws TroubleException {
    Stage stage = session.stage();
    if (stage.isEnded() || (stage == Stage.RUNNING && !again)) {
      tooLate("This upgrade cannot be started again: ", session);
    }
  }

  private static void tooLate(String happened, Session session) throws TroubleException {
    Stage stage = session.stage();
    // What the platform says goes before what is remembered: a draft has not begun.
    boolean begun = session.state().filter(RequestState::isDraft).isEmpty();
    if (begun || stage == Stage.SUBMITTING) {
      throw new TroubleException(
          TroubleKind.BAD_ARGUMENT,
          happened + why(stage),
          "Nothing was sent; your request is kept.",
          remedy(stage));
    }
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
