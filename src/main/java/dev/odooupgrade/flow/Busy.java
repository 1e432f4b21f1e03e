package dev.odooupgrade.flow;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Counts the work that is under way. Work is counted before it starts and until its news has been
 * handed over, so "idle" is a fact and a test need not sleep.
 */
public final class Busy {
  private int count;

  public synchronized void begin() {
    count++;
  }

  public synchronized void end() {
    count--;
    notifyAll();
  }

  public synchronized boolean isIdle() {
    return count == 0;
  }

  /**
   * Waits until nothing is under way, so that a program can end without losing the last save.
   *
   * @return whether it is idle now, rather than the patience over
   */
  public synchronized boolean awaitIdle(Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (count > 0) {
      long left = end - System.nanoTime();
      if (left <= 0) {
        return false;
      }
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
    return true;
  }
}
