package dev.odooupgrade.tui.signal;

/**
 * How far something is that takes long, for the taskbar.
 *
 * @param percent 0 to 100; 0 where there is none
 */
public record TaskProgress(State state, int percent) {
  public static final TaskProgress NONE = new TaskProgress(State.NONE, 0);

  /** It goes on, and nobody knows for how long. */
  public static final TaskProgress BUSY = new TaskProgress(State.BUSY, 0);

  public static final TaskProgress FAILED = new TaskProgress(State.FAILED, 100);

  /** In the order of their numbers in the sequence. */
  public enum State {
    NONE,
    MOVING,
    FAILED,
    BUSY,
    PAUSED;

    int number() {
      return ordinal();
    }
  }
}
