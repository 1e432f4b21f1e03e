package dev.odooupgrade.flow.upgrade;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.platform.Answer;

/** The sentences for files that are not deleted. */
final class WipeTroubles {
  private static final String NOTHING = "Nothing was sent, and nothing was deleted.";

  private WipeTroubles() {}

  static TroubleException cannot() {
    return new TroubleException(
        TroubleKind.BAD_ARGUMENT,
        "This platform cannot delete the files of a request.",
        NOTHING,
        "Ask Odoo support.");
  }

  static TroubleException noContract() {
    return new TroubleException(
        TroubleKind.BAD_ARGUMENT,
        "The contract of this request is not known, and the platform requires it.",
        NOTHING,
        "Add --contract CONTRACT.");
  }

  static TroubleException noRequest() {
    return new TroubleException(
        TroubleKind.BAD_ARGUMENT,
        "This upgrade has no request yet.",
        NOTHING,
        "There is nothing to delete.");
  }

  static TroubleException of(Answer answer) {
    return switch (answer.verdict()) {
      case REFUSED ->
          new TroubleException(
              TroubleKind.REFUSED,
              "The platform refused to delete the files: " + answer.reasons(),
              "Nothing was deleted; your request is kept.",
              "Check the contract, or give another one with --contract.");
      case SERVER_ERROR ->
          new TroubleException(
              TroubleKind.SERVER_ERROR,
              "The platform failed when asked to delete the files: " + answer.reasons(),
              "It may or may not have deleted them; your request is kept.",
              "Try again in a few minutes. Deleting twice does no harm.");
      case UNREADABLE, ACCEPTED ->
          new TroubleException(
              TroubleKind.UNREADABLE_ANSWER,
              "The answer cannot be understood: " + answer.oddity().orElse("it is empty."),
              "The platform may or may not have deleted the files; your request is kept.",
              "Try again in a few minutes. Deleting twice does no harm.");
    };
  }
}
