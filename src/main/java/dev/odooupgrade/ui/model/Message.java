package dev.odooupgrade.ui.model;

/** The message line: one sentence, and how much it matters. */
public record Message(Kind kind, String text) {

  public enum Kind {
    NONE,
    INFO,
    BUSY,
    ERROR
  }

  public static final Message NONE = new Message(Kind.NONE, "");

  public static Message info(String text) {
    return new Message(Kind.INFO, text);
  }

  public static Message busy(String text) {
    return new Message(Kind.BUSY, text);
  }

  /** Something went wrong; it stays until it is read. */
  public static Message error(String text) {
    return new Message(Kind.ERROR, text);
  }
}
