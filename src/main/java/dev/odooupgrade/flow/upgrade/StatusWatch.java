package dev.odooupgrade.flow.upgrade;

import dev.odooupgrade.concurrent.Sleeper;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.flow.Step;
import dev.odooupgrade.flow.StepResult;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Asks for the status again and again until the upgrade has ended, the patience is over, or the
 * platform refuses to tell. A failed question is no end: the upgrade goes on without us.
 */
public record StatusWatch(StoppableRunner runner, PollPace pace, Sleeper sleeper, Clock clock) {
  /** What the last question gets, which is asked when the patience is over. */
  private static final Duration AT_LEAST = Duration.ofSeconds(2);

  /**
   * Watches an upgrade. A question that is not answered when the patience is over is stopped.
   *
   * @param patience how long to watch at most; empty for as long as it takes
   * @return the result of the last question
   */
  public StepResult untilEnded(Session session, Optional<Duration> patience)
      throws InterruptedException {
    Optional<Instant> end = patience.map(clock.instant()::plus);
    Session current = session;
    int failures = 0;
    while (true) {
      StepResult result = runner.run(Step.STATUS, current, end.map(this::left));
      current = result.session();
      if (current.stage().isEnded() || result.isFinal()) {
        return result;
      }
      failures = result.isFine() ? 0 : failures + 1;
      Duration wait = pace.afterFailures(failures);
      if (end.isPresent()) {
        Duration left = Duration.between(clock.instant(), end.get());
        if (left.isNegative() || left.isZero()) {
          return result;
        }
        wait = wait.compareTo(left) < 0 ? wait : left;
      }
      sleeper.sleep(wait);
    }
  }

  private Duration left(Instant end) {
    Duration left = Duration.between(clock.instant(), end);
    return left.compareTo(AT_LEAST) < 0 ? AT_LEAST : left;
  }
}
