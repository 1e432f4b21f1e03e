package dev.odooupgrade.sandbox.current;

import dev.odooupgrade.sandbox.Schedule;
import dev.odooupgrade.sandbox.Speed;
import java.time.Duration;
import java.time.Instant;

/**
 * How a request moves on with time: {@code new}, by {@code process} to {@code pending}, then {@code
 * progress}, then the end.
 */
record Lifecycle(Schedule schedule, Status end) {
  static Lifecycle of(CurrentScenario scenario, Speed speed) {
    return new Lifecycle(
        Schedule.of(scenario == CurrentScenario.SLOW, speed),
        switch (scenario) {
          case PROCESSING_FAILS -> Status.FAILED;
          case CANCELLED -> Status.CANCELLED;
          default -> Status.DONE;
        });
  }

  Status status(CurrentRequest request, Instant now) {
    if (request.orderedAt().isEmpty()) {
      return Status.NEW;
    }
    Duration elapsed = schedule.elapsed(request.startedAt(), now);
    if (request.startedAt().isEmpty() || elapsed.compareTo(schedule.queue()) < 0) {
      return Status.PENDING;
    }
    return elapsed.compareTo(schedule.whole()) < 0 ? Status.PROGRESS : end;
  }
}
