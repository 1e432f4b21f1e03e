package dev.odooupgrade.sandbox;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How the sandbox waits, for thin lines and stalls; a test gives one that waits no time at all. */
@FunctionalInterface
public interface Pacer {

  /** Waits this long, or until the thread is interrupted because the sandbox closes. */
  void pause(Duration length) throws InterruptedException;

  /** Waits by the machine's own clock. */
  static Pacer real() {
    return length -> TimeUnit.NANOSECONDS.sleep(TimeUnit.NANOSECONDS.convert(length));
  }
}
