package dev.odooupgrade.http;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;

/** A call got no answer, for a reason that may pass by itself: trying again soon may help. */
final class PassingTroubleException extends TroubleException {
  private static final long serialVersionUID = 1L;

  PassingTroubleException(Trouble trouble, Throwable cause) {
    super(trouble, cause);
  }
}
