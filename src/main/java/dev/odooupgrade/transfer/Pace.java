package dev.odooupgrade.transfer;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An average speed that forgets slowly: bytes and seconds both fade by half every seven seconds or
 * so, which makes it the plain average at the start and a smooth one later.
 *
 * @param at until when it is measured
 * @param bytes that still count
 * @param seconds that still count
 */
record Pace(Instant began, Instant at, double bytes, double seconds) {
  static final Pace NONE = from(Instant.EPOCH);

  /** In this time the memory of a second fades to a third of its weight (1/e). */
  private static final double MEMORY_SECONDS = 10;

  private static final double LONGEST_SECONDS = Duration.ofDays(99).toSeconds();

  static Pace from(Instant start) {
    return new Pace(start, start, 0, 0);
  }

  Pace plus(long more, Instant until) {
    double passed = passed(until);
    double kept = Math.exp(-passed / MEMORY_SECONDS);
    return new Pace(
        began, until.isAfter(at) ? until : at, bytes * kept + more, seconds * kept + passed);
  }

  /** How long so many bytes take at this pace; empty when nothing moves, or not in our lifetime. */
  Optional<Duration> timeFor(long rest, Instant now) {
    Pace current = plus(0, now);
    if (current.bytes <= 0 || current.seconds <= 0) {
      return Optional.empty();
    }
    double needed = rest * current.seconds / current.bytes;
    return needed > LONGEST_SECONDS
        ? Optional.empty()
        : Optional.of(Duration.ofMillis(Math.round(needed * 1000)));
  }

  static double seconds(Duration time) {
    return time.toNanos() / 1e9;
  }

  private double passed(Instant until) {
    return until.isAfter(at) ? seconds(Duration.between(at, until)) : 0;
  }
}
