package dev.odooupgrade.http.call;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;

/** A call that got no answer: the words for it, and whether it may pass by itself. */
public final class CallFailure extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Trouble trouble;
  private final boolean passing;

  public CallFailure(Trouble trouble, boolean passing, Throwable cause) {
    super(trouble.sentence(), cause);
    this.trouble = trouble;
    this.passing = passing;
  }

  public CallFailure(Trouble trouble) {
    super(trouble.sentence());
    this.trouble = trouble;
    this.passing = false;
  }

  /** Whether trying again soon may help. */
  public boolean isPassing() {
    return passing;
  }

  public TroubleException forCallers() {
    return new TroubleException(trouble, this);
  }
}
