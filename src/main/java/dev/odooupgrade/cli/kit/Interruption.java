package dev.odooupgrade.cli.kit;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends a command from another thread, softly: a call under way is stopped and what it reached is
 * saved, a pause is over at once. Safe on every thread.
 */
public final class Interruption {
  private boolean asked;
  private int waiting;
  private @Nullable Runnable stop;

  /**
   * Ends what is under way, and everything that follows.
   *
   * @return whether something is under way that will now come to its end by itself
   */
  public synchronized boolean ask() {
    asked = true;
    if (stop != null) {
      stop.run();
    }
    notifyAll();
    return stop != null || waiting > 0;
  }

  /** A call under way; to be closed when it is over. */
  public interface Call extends AutoCloseable {
    @Override
    void close();
  }

  /** Says how to stop the call that begins now; at once, when that was asked for already. */
  public synchronized Call call(Runnable howToStop) {
    stop = howToStop;
    if (asked) {
      howToStop.run();
    }
    return this::callEnds;
  }

  private synchronized void callEnds() {
    stop = null;
  }

  /**
   * Lets time pass.
   *
   * @throws InterruptedException when the interruption was asked for, before or meanwhile
   */
  public synchronized void pause(Duration time) throws InterruptedException {
    long end = System.nanoTime() + time.toNanos();
    waiting++;
    try {
      for (long left = time.toNanos(); left > 0 && !asked; left = end - System.nanoTime()) {
        TimeUnit.NANOSECONDS.timedWait(this, left);
      }
    } finally {
      waiting--;
    }
    if (asked) {
      throw new InterruptedException();
    }
  }

  /**
   * Waits until the interruption is asked for.
   *
   * @throws InterruptedException when the thread was interrupted
   */
  public synchronized void await() throws InterruptedException {
    waiting++;
    try {
      while (!asked) {
        wait();
      }
    } finally {
      waiting--;
    }
  }
}
