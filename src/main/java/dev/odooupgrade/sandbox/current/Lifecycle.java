package dev.odooupgrade.sandbox.current;

import java.time.Duration;
import java.time.Instant;

/**
 * How a request moves on with time: {@code new}, by {@code process} to {@code pending}, then {@code
 * progress}, then the end. Durations are in simulated time, of which at speed 1 a minute passes
 * each second.
 *
 * @param queue how long a request is pending
 * @param work how long the upgrade takes after that
 * @param speed how many simulated minutes pass in a second
 */
record Lifecycle(Duration queue, Duration work, Status end, double speed) {
  private static final int SECONDS_PER_MINUTE = 60;
  private static final double NANOS_PER_SECOND = 1e9;

  static Lifecycle of(CurrentScenario scenario, double speed) {
    boolean slow = scenario == CurrentScenario.SLOW;
    return new Lifecycle(
        Duration.ofMinutes(slow ? 15 : 5),
        Duration.ofMinutes(slow ? 120 : 25),
        switch (scenario) {
          case PROCESSING_FAILS -> Status.FAILED;
          case CANCELLED -> Status.CANCELLED;
          default -> Status.DONE;
        },
        speed);
  }

  /** How long it takes from the queue to the end. */
  Duration whole() {
    return queue.plus(work);
  }

  Status status(CurrentRequest request, Instant now) {
    if (request.orderedAt().isEmpty()) {
      return Status.NEW;
    }
    Duration since = elapsed(request, now);
    if (request.startedAt().isEmpty() || since.compareTo(queue) < 0) {
      return Status.PENDING;
    }
    return since.compareTo(whole()) < 0 ? Status.PROGRESS : end;
  }

  /** How long the request has been on its way in simulated time; it stands still at the end. */
  Duration elapsed(CurrentRequest request, Instant now) {
    Duration since =
        request
            .startedAt()
            .map(started -> scaled(Duration.between(started, now), SECONDS_PER_MINUTE * speed))
            .orElse(Duration.ZERO);
    return since.compareTo(whole()) < 0 ? since : whole();
  }

  /** The moment at which the request has been on its way so long in simulated time. */
  Instant moment(CurrentRequest request, Duration elapsed) {
    Instant begin = request.startedAt().or(request::orderedAt).orElse(Instant.EPOCH);
    return begin.plus(scaled(elapsed, 1 / (SECONDS_PER_MINUTE * speed)));
  }

  private static Duration scaled(Duration duration, double factor) {
    double seconds = duration.getSeconds() + duration.getNano() / NANOS_PER_SECOND;
    return Duration.ofMillis(Math.round(seconds * factor * 1000));
  }
}
