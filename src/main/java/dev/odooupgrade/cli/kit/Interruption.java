package dev.odooupgrade.cli.kit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ends a command from another thread, softly: each call under way is stopped and what it reached is
 * saved, a pause is over at once. Safe on every thread.
 */
public final class Interruption {
  private final CountDownLatch asked = new CountDownLatch(1);
  private final AtomicInteger waiting = new AtomicInteger();
  private final List<Runnable> stops = new ArrayList<>();

  /**
   * Ends what is under way, and everything that follows.
   *
   * @return whether something is under way that will now come to its end by itself
   */
  public synchronized boolean ask() {
    boolean waits = waiting.get() > 0;
    asked.countDown();
    stops.forEach(Runnable::run);
    return !stops.isEmpty() || waits;
  }

  /** A call under way; to be closed when it is over. */
  public interface Call extends AutoCloseable {
    @Override
    void close();
  }

  /** Says how to stop the call that begins now; at once, when that was asked for already. */
  public synchronized Call call(Runnable howToStop) {
    stops.add(howToStop);
    if (asked.getCount() == 0) {
      howToStop.run();
    }
    return () -> ends(howToStop);
  }

  private synchronized void ends(Runnable call) {
    stops.remove(call);
  }

  /**
   * Lets time pass.
   *
   * @throws InterruptedException when the interruption was asked for, before or meanwhile
   */
  public void pause(Duration time) throws InterruptedException {
    waiting.incrementAndGet();
    try {
      if (asked.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
        throw new InterruptedException();
      }
    } finally {
      waiting.decrementAndGet();
    }
  }

  /**
   * Waits until the interruption is asked for.
   *
   * @throws InterruptedException when the thread was interrupted
   */
  public void await() throws InterruptedException {
    waiting.incrementAndGet();
    try {
      asked.await();
    } finally {
      waiting.decrementAndGet();
    }
  }
}
