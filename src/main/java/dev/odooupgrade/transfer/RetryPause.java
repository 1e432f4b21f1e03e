package dev.odooupgrade.transfer;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** The pause between two tries, which a person may cut short or give up. Safe on every thread. */
public final class RetryPause {

  private final TransferEnvironment environment;
  private CountDownLatch over = new CountDownLatch(0);
  private boolean stopped;

  public RetryPause(TransferEnvironment environment) {
    this.environment = environment;
  }

  /**
   * Returns when the time has passed, or earlier when a person wants it.
   *
   * @throws InterruptedException when it was given up, before or meanwhile
   */
  public void await(Duration time) throws InterruptedException {
    CountDownLatch mine = begin();
    Runnable cancel = environment.delayer().after(time, mine::countDown);
    try {
      mine.await();
    } finally {
      cancel.run();
    }
    check();
  }

  public synchronized void cutShort() {
    over.countDown();
  }

  /** Gives up: this pause, and any later one. */
  public synchronized void stop() {
    stopped = true;
    over.countDown();
  }

  private synchronized CountDownLatch begin() throws InterruptedException {
    check();
    over = new CountDownLatch(1);
    return over;
  }

  private synchronized void check() throws InterruptedException {
    if (stopped) {
      throw new InterruptedException();
    }
  }
}
