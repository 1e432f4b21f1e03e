package dev.odooupgrade.flow;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.platform.Answer;

/** The sentences for files that are not deleted. */
final class WipeTroubles {
  private static final String NOTHING = "Nothing was sent, and nothing was deleted.";

  private WipeTroubles() {}

  static TroubleException cannot() {
    return trouble(
        TroubleKind.BAD_ARGUMENT,
        "This platform knows no way to have the files of a request deleted.",
        NOTHING,
        "Ask the platform's people.");
  }

  static TroubleException noContract() {
    return trouble(
        TroubleKind.BAD_ARGUMENT,
        "The contract of this request is not known here, and the platform asks for it.",
        NOTHING,
        "Add --contract CONTRACT.");
  }

  static TroubleException noRequest() {
    return trouble(
        TroubleKind.BAD_ARGUMENT,
        "This upgrade has no request yet.",
        NOTHING,
        "There is nothing to be deleted.");
  }

  static TroubleException of(Answer answer) {
    return switch (answer.verdict()) {
      case REFUSED ->
          trouble(
              TroubleKind.REFUSED,
              "The platform refused to delete the files: " + FlowTroubles.reasons(answer),
              "Nothing was deleted; your request is kept.",
              "Check the contract; --contract says another one.");
      case SERVER_ERROR ->
          trouble(
              TroubleKind.SERVER_ERROR,
              "The platform failed: it answered "
                  + FlowTroubles.code(answer)
                  + " when asked to delete the files.",
              "It may or may not have deleted them; your request is kept.",
              "Ask again in a few minutes: what is deleted stays deleted.");
      case UNREADABLE, ACCEPTED ->
          trouble(
              TroubleKind.UNREADABLE_ANSWER,
              "The answer cannot be understood: " + answer.oddity().orElse("it says nothing."),
              "The platform may or may not have deleted the files; your request is kept.",
              "Ask again in a few minutes: what is deleted stays deleted.");
    };
  }

  private static TroubleException trouble(
      TroubleKind kind, String happened, String meaning, String remedy) {
    return new TroubleException(new Trouble(kind, happened, meaning, remedy));
  }
}
