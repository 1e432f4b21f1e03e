package dev.odooupgrade.ui.page;

import dev.odooupgrade.flow.upgrade.PollPace;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** When a platform is asked next: at a pace, and later after each failure in a row. */
public final class Polling {
  private final Clock clock;
  private PollPace pace;
  private Instant next;
  private int failures;

  /** Begins with a question that is due at once. */
  public Polling(Clock clock, PollPace pace) {
    this.clock = clock;
    this.pace = pace;
    this.next = clock.instant();
  }

  /** The pace, in whole seconds. */
  public long seconds() {
    return pace.interval().toSeconds();
  }

  public void pace(PollPace other) {
    pace = other;
    wait(failures);
  }

  public void answered(boolean fine) {
    wait(fine ? 0 : failures + 1);
  }

  /** Whether the newest question was not answered. */
  public boolean isFailing() {
    return failures > 0;
  }

  public boolean isDue() {
    return !clock.instant().isBefore(next);
  }

  /** How long it is until then; never negative. */
  public Duration left() {
    Duration left = Duration.between(clock.instant(), next);
    return left.isNegative() ? Duration.ZERO : left;
  }

  private void wait(int failuresInARow) {
    failures = failuresInARow;
    next = clock.instant().plus(pace.afterFailures(failures));
  }
}
