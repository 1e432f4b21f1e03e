package dev.odooupgrade.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long the parts of a simulated upgrade take, in simulated time.
 *
 * @param queue how long a request is pending
 * @param work how long the upgrade takes after that
 */
public record Schedule(Duration queue, Duration work, Speed speed) {
  public static Schedule of(boolean slow, Speed speed) {
    return new Schedule(
        Duration.ofMinutes(slow ? 15 : 5), Duration.ofMinutes(slow ? 120 : 25), speed);
  }

  /** How long it takes from the queue to the end. */
  public Duration whole() {
    return queue.plus(work);
  }

  /** How long a request is under way in simulated time; it stands still at the end. */
  public Duration elapsed(Optional<Instant> start, Instant now) {
    Duration since =
        start.map(begin -> speed.simulated(Duration.between(begin, now))).orElse(Duration.ZERO);
    return since.compareTo(whole()) < 0 ? since : whole();
  }

  /** The moment at which a request is under way so long in simulated time. */
  public Instant moment(Instant start, Duration elapsed) {
    return start.plus(speed.real(elapsed));
  }
}
