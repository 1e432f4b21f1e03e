package dev.odooupgrade.concurrent;

import java.time.Duration;

/** Lets time pass; a test lets it pass at once. */
@FunctionalInterface
public interface Sleeper {

  /**
   * Returns when the time has passed.
   *
   * @throws InterruptedException when the thread was interrupted meanwhile
   */
  void sleep(Duration time) throws InterruptedException;
}
