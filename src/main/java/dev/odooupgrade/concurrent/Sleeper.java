package dev.odooupgrade.concurrent;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Lets time pass; a test lets it pass at once. */
@FunctionalInterface
public interface Sleeper {

  /** Returns when the time has passed. */
  void sleep(Duration time) throws InterruptedException;

  /** Sleeps by the machine's own clock. */
  static Sleeper real() {
    return time -> TimeUnit.NANOSECONDS.sleep(TimeUnit.NANOSECONDS.convert(time));
  }
}
