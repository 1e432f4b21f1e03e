package dev.odooupgrade.transfer;

import java.time.Duration;
import java.util.Optional;

/**
 * How often, and how soon, a transfer that broke is tried again. Pauses double, and are never quite
 * alike, so that many who lost the same server do not all come back at once.
 *
 * @param most tries after the first one that may fail in a row; one that moved something on counts
 *     as the first again where the transport can resume
 * @param longest no pause is longer, but for its share of chance
 */
public record RetryRules(int most, Duration first, Duration longest) {
  /** Ten tries, from two seconds to a minute apart. */
  public static final RetryRules USUAL =
      new RetryRules(10, Duration.ofSeconds(2), Duration.ofMinutes(1));

  private static final double CHANCE = 0.25;

  public RetryRules most(int tries) {
    return new RetryRules(tries, first, longest);
  }

  /**
   * The pause before the next try.
   *
   * @param failures how many tries have failed in a row, at least 1
   * @param asked how long the server asks to be left alone: the pause is no shorter
   * @param chance from 0 to 1, drawn again for each pause
   * @return empty when it should not be tried again
   */
  public Optional<Duration> pause(int failures, Optional<Duration> asked, double chance) {
    if (failures > most) {
      return Optional.empty();
    }
    double doubled = first.toMillis() * Math.pow(2, failures - 1);
    double pause = Math.min(doubled, (double) longest.toMillis());
    long millis = Math.round(pause * (1 - CHANCE + 2 * CHANCE * chance));
    return Optional.of(Duration.ofMillis(Math.max(millis, asked.orElse(Duration.ZERO).toMillis())));
  }
}
