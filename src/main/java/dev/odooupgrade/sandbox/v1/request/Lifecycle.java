package dev.odooupgrade.sandbox.v1.request;

import dev.odooupgrade.sandbox.Schedule;
import dev.odooupgrade.sandbox.Speed;
import dev.odooupgrade.sandbox.fault.Scenario;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How a request moves on with time: {@code draft}, by {@code process} to {@code pending}, then
 * {@code progress}, then the end; by {@code skip_test} to {@code delivered}.
 *
 * @param between an unusual state for the second half of the work
 */
public record Lifecycle(Schedule schedule, String lastState, Optional<String> between) {
  public static final String DRAFT = "draft";
  public static final String DONE = "done";
  public static final String FAILED = "failed";
  public static final String DELIVERED = "delivered";

  public static Lifecycle of(Scenario scenario, Speed speed) {
    return new Lifecycle(
        Schedule.of(scenario == Scenario.SLOW, speed),
        scenario == Scenario.PROCESSING_FAILS ? FAILED : DONE,
        scenario == Scenario.SURPRISES ? Optional.of("second_opinion") : Optional.empty());
  }

  public String state(StoredRequest request, Instant now) {
    if (request.orderedAt().isEmpty()) {
      return DRAFT;
    }
    Duration elapsed = schedule.elapsed(request.orderedAt(), now);
    if (elapsed.compareTo(schedule.queue()) < 0) {
      return "pending";
    }
    if (elapsed.compareTo(schedule.whole()) < 0) {
      Duration half = schedule.queue().plus(schedule.work().dividedBy(2));
      return elapsed.compareTo(half) < 0 ? "progress" : between.orElse("progress");
    }
    return request.skippedAt().isPresent() ? DELIVERED : lastState;
  }

  public Optional<Instant> endedAt(StoredRequest request, Instant now) {
    return request
        .orderedAt()
        .map(ordered -> schedule.moment(ordered, schedule.whole()))
        .filter(ended -> !ended.isAfter(now));
  }
}
