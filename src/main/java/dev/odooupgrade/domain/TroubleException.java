package dev.odooupgrade.domain;

/** Carries a {@link Trouble} to whoever can show it. */
public final class TroubleException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Trouble trouble;

  /** Wraps a trouble that has no deeper cause worth logging. */
  public TroubleException(Trouble trouble) {
    super(trouble.sentence());
    this.trouble = trouble;
  }

  /** Wraps a trouble and keeps its cause for the log. */
  public TroubleException(Trouble trouble, Throwable cause) {
    super(trouble.sentence(), cause);
    this.trouble = trouble;
  }

  /** What went wrong, in words. */
  public Trouble trouble() {
    return trouble;
  }
}
