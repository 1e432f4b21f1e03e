package dev.odooupgrade.domain;

/** Carries a {@link Trouble} to whoever can show it. */
public class TroubleException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Trouble trouble;

  public TroubleException(Trouble trouble) {
    super(trouble.sentence());
    this.trouble = trouble;
  }

  public TroubleException(Trouble trouble, Throwable cause) {
    super(trouble.sentence(), cause);
    this.trouble = trouble;
  }

  public TroubleException(TroubleKind kind, String happened, String meaning, String remedy) {
    this(new Trouble(kind, happened, meaning, remedy));
  }

  public TroubleException(
      TroubleKind kind, String happened, String meaning, String remedy, Throwable cause) {
    this(new Trouble(kind, happened, meaning, remedy), cause);
  }

  public Trouble trouble() {
    return trouble;
  }
}
