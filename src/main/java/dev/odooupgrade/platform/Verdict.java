package dev.odooupgrade.platform;

import dev.odooupgrade.domain.TroubleKind;

/** What an answer amounts to. */
public enum Verdict {
  ACCEPTED,

  REFUSED,

  SERVER_ERROR,

  UNREADABLE;

  /** What kind of trouble it is where only a yes will do. */
  public TroubleKind trouble() {
    return switch (this) {
      case SERVER_ERROR -> TroubleKind.SERVER_ERROR;
      case UNREADABLE -> TroubleKind.UNREADABLE_ANSWER;
      case ACCEPTED, REFUSED -> TroubleKind.REFUSED;
    };
  }
}
