package dev.odooupgrade.flow;

/**
 * Counts the work that is under way. Work is counted before it starts and until its news has been
 * handed over, so "idle" is a fact and a test need not sleep.
 */
public final class Busy {
  private int count;

  /** Counts one more piece of work. */
  public synchronized void begin() {
    count++;
  }

  /** Counts one piece of work as over. */
  public synchronized void end() {
    count--;
    notifyAll();
  }

  /** Whether nothing is under way. */
  public synchronized boolean isIdle() {
    return count == 0;
  }
}
