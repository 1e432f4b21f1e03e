package dev.odooupgrade.flow.upgrade;

import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.SessionId;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.flow.StepResult;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Which of many upgrades is asked about next: only those that run, one at a time for each host, one
 * that did not change more and more seldom, and a host that fails later and later. Every wait is a
 * little longer or shorter by chance, so that questions do not come in bursts. Of one thread.
 */
public final class PollSchedule {
  private static final Duration LONGEST_UNCHANGED = Duration.ofMinutes(1);

  /** Between two questions to one host, whatever they are about. */
  private static final Duration BREATH = Duration.ofSeconds(1);

  /** How much of a wait is left to chance, up and down. */
  private static final double CHANCE = 0.2;

  private static final Waiting FIRST = new Waiting(Instant.MIN, 0);

  private final Clock clock;
  private final RandomGenerator random;
  private final PollPace pace;
  private final Map<SessionId, Waiting> upgrades = new HashMap<>();
  private final Map<String, Host> hosts = new HashMap<>();
  private final Set<SessionId> asked = new HashSet<>();

  private record Waiting(Instant next, int unchanged) {}

  private record Host(Instant next, int failures, boolean busy) {}

  /** Nothing was asked yet: whatever runs is due. */
  public PollSchedule(Clock clock, RandomGenerator random, PollPace pace) {
    this.clock = clock;
    this.random = random;
    this.pace = pace;
  }

  /** Takes those that are to be asked about now, the one that waits longest of each host. */
  public List<Session> takeDue(Collection<Session> saved) {
    Instant now = clock.instant();
    Map<String, Session> first = new HashMap<>();
    running(saved)
        .filter(session -> !next(session).isAfter(now))
        .sorted(Comparator.comparing(this::own).thenComparing(session -> session.id().value()))
        .forEach(session -> first.putIfAbsent(host(session), session));
    for (Session session : first.values()) {
      asked.add(session.id());
      hosts.compute(
          host(session),
          (name, before) -> new Host(now, before == null ? 0 : before.failures, true));
    }
    return List.copyOf(first.values());
  }

  /** What came of a question: empty when it could not be asked at all. */
  public void answered(Session before, Optional<StepResult> result) {
    Instant now = clock.instant();
    boolean fine = result.filter(StepResult::isFine).isPresent();
    boolean changed = result.filter(it -> !it.session().state().equals(before.state())).isPresent();
    int failures = fine ? 0 : hosts.getOrDefault(host(before), new Host(now, 0, true)).failures + 1;
    Duration breath = fine ? BREATH : pace.afterFailures(failures);
    hosts.put(host(before), new Host(now.plus(varied(breath)), failures, false));
    int unchanged = changed ? 0 : upgrades.getOrDefault(before.id(), FIRST).unchanged + 1;
    upgrades.put(before.id(), new Waiting(now.plus(varied(seldom(unchanged))), unchanged));
    asked.remove(before.id());
  }

  /** Makes everything due, of a host that fails, too. */
  public void hurry() {
    upgrades.clear();
    hosts.values().removeIf(host -> !host.busy);
  }

  /** How long it is until the next question; empty when none will be asked, or one is. */
  public Optional<Duration> untilNext(Collection<Session> saved) {
    Instant now = clock.instant();
    return asked.isEmpty()
        ? running(saved)
            .map(this::next)
            .min(Comparator.naturalOrder())
            .map(next -> next.isBefore(now) ? Duration.ZERO : Duration.between(now, next))
        : Optional.empty();
  }

  public boolean isAsking() {
    return !asked.isEmpty();
  }

  private Stream<Session> running(Collection<Session> saved) {
    return saved.stream()
        .filter(session -> session.stage() == Stage.RUNNING && session.request().isPresent())
        .filter(session -> !asked.contains(session.id()));
  }

  private Instant next(Session session) {
    Instant own = own(session);
    Host host = hosts.get(host(session));
    if (host == null) {
      return own;
    }
    Instant free = host.busy ? Instant.MAX : host.next;
    return own.isAfter(free) ? own : free;
  }

  private Instant own(Session session) {
    return upgrades.getOrDefault(session.id(), FIRST).next;
  }

  private static String host(Session session) {
    return session
        .request()
        .flatMap(RequestRef::host)
        .orElseGet(() -> session.platform().url().getAuthority());
  }

  /** Half as long again after each answer that told nothing new. */
  private Duration seldom(int unchanged) {
    Duration wait = pace.interval();
    for (int i = 1; i < unchanged && wait.compareTo(LONGEST_UNCHANGED) < 0; i++) {
      wait = wait.multipliedBy(3).dividedBy(2);
    }
    return wait.compareTo(LONGEST_UNCHANGED) > 0 && pace.interval().compareTo(LONGEST_UNCHANGED) < 0
        ? LONGEST_UNCHANGED
        : wait;
  }

  private Duration varied(Duration wait) {
    return Duration.ofMillis(
        Math.round(wait.toMillis() * (1 - CHANCE + 2 * CHANCE * random.nextDouble())));
  }
}
