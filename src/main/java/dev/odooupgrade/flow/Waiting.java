package dev.odooupgrade.flow;

import java.time.Duration;

/** Lets time pass; a test lets it pass at once. */
@FunctionalInterface
public interface Waiting {

  /**
   * Returns when the time has passed.
   *
   * @throws InterruptedException when the thread was interrupted meanwhile
   */
  void pause(Duration time) throws InterruptedException;
}
