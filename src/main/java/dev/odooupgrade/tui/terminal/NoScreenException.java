package dev.odooupgrade.tui.terminal;

/** No screen can be painted here; the message is a sentence for people that says what to do. */
public final class NoScreenException extends Exception {
  private static final long serialVersionUID = 1L;

  NoScreenException(String sentence) {
    super(sentence);
  }

  public NoScreenException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
