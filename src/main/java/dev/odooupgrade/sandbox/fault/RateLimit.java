package dev.odooupgrade.sandbox.fault;

import dev.odooupgrade.concurrent.Sleeper;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/** Limits one body to a rate; one thread at a time. */
public final class RateLimit {
  private static final double NANOS_PER_SECOND = 1e9;

  private final OptionalLong bytesPerSecond;
  private final Clock clock;
  private final Sleeper sleeper;
  private final Instant begin;
  private long passed;

  public RateLimit(OptionalLong bytesPerSecond, Clock clock, Sleeper sleeper) {
    this.bytesPerSecond = bytesPerSecond;
    this.clock = clock;
    this.sleeper = sleeper;
    this.begin = clock.instant();
  }

  /**
   * How many bytes to move at once, so that a slow line moves smoothly: about a tenth of a second.
   */
  int step(int wanted) {
    if (bytesPerSecond.isEmpty()) {
      return wanted;
    }
    return (int) Math.max(1, Math.min(wanted, bytesPerSecond.getAsLong() / 10));
  }

  /** Counts bytes that have moved, and waits until they are due. */
  void passed(int bytes) throws IOException {
    if (bytesPerSecond.isEmpty()) {
      return;
    }
    passed += bytes;
    double seconds = (double) passed / bytesPerSecond.getAsLong();
    Instant due = begin.plusNanos((long) (seconds * NANOS_PER_SECOND));
    Duration early = Duration.between(clock.instant(), due);
    if (!early.isNegative() && !early.isZero()) {
      pause(sleeper, early);
    }
  }

  /** Waits; an interrupt means that the sandbox closes, and ends the call. */
  static void pause(Sleeper sleeper, Duration length) throws IOException {
    try {
      sleeper.sleep(length);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the sandbox closes");
    }
  }
}
