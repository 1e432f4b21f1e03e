package dev.odooupgrade.flow.upgrade;

import java.time.Duration;

/**
 * How long to wait between two questions for the status: the interval while all is well, twice as
 * long after each failure in a row, and never longer than five minutes (or the interval itself).
 *
 * @param interval at least one second
 */
public record PollPace(Duration interval) {
  /** What nobody chose otherwise: ten seconds. */
  public static final PollPace USUAL = new PollPace(Duration.ofSeconds(10));

  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final int MOST_DOUBLINGS = 10;

  /** Refuses an interval that would hammer the platform. */
  public PollPace {
    if (interval.compareTo(Duration.ofSeconds(1)) < 0) {
      throw new IllegalArgumentException("An interval is at least one second");
    }
  }

  public Duration afterFailures(int inARow) {
    if (inARow <= 0) {
      return interval;
    }
    Duration longer = interval.multipliedBy(1L << Math.min(inARow, MOST_DOUBLINGS));
    Duration most = interval.compareTo(LONGEST) > 0 ? interval : LONGEST;
    return longer.compareTo(most) > 0 ? most : longer;
  }
}
