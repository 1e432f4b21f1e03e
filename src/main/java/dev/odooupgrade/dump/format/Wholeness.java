package dev.odooupgrade.dump.format;

/**
 * What can be said of a file's end: that it is proven to be there, proven to be missing, or
 * neither.
 *
 * @param why what proves that it is broken, or why nothing is proven, for the middle of a sentence
 */
public record Wholeness(State state, String why) {

  public enum State {
    WHOLE,
    BROKEN,
    UNPROVEN
  }

  public static final Wholeness WHOLE = new Wholeness(State.WHOLE, "");

  public static Wholeness broken(String why) {
    return new Wholeness(State.BROKEN, why);
  }

  public static Wholeness unproven(String why) {
    return new Wholeness(State.UNPROVEN, why);
  }

  public boolean isWhole() {
    return state == State.WHOLE;
  }

  public boolean isBroken() {
    return state == State.BROKEN;
  }
}
