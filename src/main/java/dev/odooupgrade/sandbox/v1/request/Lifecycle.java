package dev.odooupgrade.sandbox.v1.request;

import dev.odooupgrade.sandbox.fault.Scenario;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How a request moves on with time: {@code draft}, by {@code process} to {@code pending}, then
 * {@code progress}, then the end; by {@code skip_test} to {@code delivered}. Durations are in
 * simulated time, of which at speed 1 a minute passes each second.
 *
 * @param queue how long a request is pending
 * @param work how long the upgrade takes after that
 * @param between an unusual state for the second half of the work
 * @param speed how many simulated minutes pass in a second
 */
public record Lifecycle(
    Duration queue, Duration work, String lastState, Optional<String> between, double speed) {

  public static final String DRAFT = "draft";
  public static final String DONE = "done";
  public static final String FAILED = "failed";
  public static final String DELIVERED = "delivered";
  private static final int SECONDS_PER_MINUTE = 60;

  public static Lifecycle of(Scenario scenario, double speed) {
    boolean slow = scenario == Scenario.SLOW;
    return new Lifecycle(
        Duration.ofMinutes(slow ? 15 : 5),
        Duration.ofMinutes(slow ? 120 : 25),
        scenario == Scenario.PROCESSING_FAILS ? FAILED : DONE,
        scenario == Scenario.SURPRISES ? Optional.of("second_opinion") : Optional.empty(),
        speed);
  }

  public String state(StoredRequest request, Instant now) {
    if (request.orderedAt().isEmpty()) {
      return DRAFT;
    }
    Duration since = sinceOrder(request, now);
    if (since.compareTo(queue) < 0) {
      return "pending";
    }
    if (since.compareTo(queue.plus(work)) < 0) {
      boolean late = since.compareTo(queue.plus(work.dividedBy(2))) >= 0;
      return late ? between.orElse("progress") : "progress";
    }
    return request.skippedAt().isPresent() ? DELIVERED : lastState;
  }

  /** Whether the upgraded dump can be fetched at that moment. */
  public boolean hasResult(StoredRequest request, Instant now) {
    String state = state(request, now);
    return state.equals(DONE) || state.equals(DELIVERED);
  }

  /** How long the request has been on its way in simulated time; it stands still at the end. */
  public Duration elapsed(StoredRequest request, Instant now) {
    Duration since = sinceOrder(request, now);
    Duration whole = queue.plus(work);
    return since.compareTo(whole) < 0 ? since : whole;
  }

  public Optional<Instant> endedAt(StoredRequest request, Instant now) {
    return request
        .orderedAt()
        .map(ordered -> ordered.plus(scale(queue.plus(work), 1 / (SECONDS_PER_MINUTE * speed))))
        .filter(ended -> !ended.isAfter(now));
  }

  private Duration sinceOrder(StoredRequest request, Instant now) {
    return request
        .orderedAt()
        .map(ordered -> scale(Duration.between(ordered, now), SECONDS_PER_MINUTE * speed))
        .orElse(Duration.ZERO);
  }

  private static Duration scale(Duration duration, double factor) {
    double seconds = duration.getSeconds() + duration.getNano() / 1e9;
    return Duration.ofMillis(Math.round(seconds * factor * 1000));
  }
}
