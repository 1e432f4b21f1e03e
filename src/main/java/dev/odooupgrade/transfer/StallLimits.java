package dev.odooupgrade.transfer;

import java.time.Duration;

/**
 * How long a transfer may stand still: a transfer that moves is never cut off.
 *
 * @param still without one more byte leaving
 * @param confirmation after the last byte has left, until the other side answers
 */
public record StallLimits(Duration still, Duration confirmation) {
  /** Two minutes, and a quarter of an hour for a platform that has gigabytes to put away. */
  public static final StallLimits USUAL =
      new StallLimits(Duration.ofMinutes(2), Duration.ofMinutes(15));
}
