package dev.odooupgrade.cli.watch;

import dev.odooupgrade.cli.kit.CommandContext;
import dev.odooupgrade.cli.kit.ExitCode;
import dev.odooupgrade.cli.kit.JsonPrinter;
import dev.odooupgrade.cli.upgrade.SessionDocument;
import dev.odooupgrade.cli.upgrade.StatusLines;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.order.OrderField;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.SessionId;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.flow.Standing;
import dev.odooupgrade.flow.StepResult;
import dev.odooupgrade.flow.UpgradeFilter;
import dev.odooupgrade.flow.upgrade.PollSchedule;
import dev.odooupgrade.flow.upgrade.StatusPoller;
import dev.odooupgrade.flow.upgrade.UpgradeStore;
import dev.odooupgrade.text.SafeText;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Watches all upgrades that run, and tells each change in a line. Where another program polls for
 * all already, it follows what that one saves.
 */
final class WatchAllRun {
  private static final Duration FOLLOWING = Duration.ofSeconds(3);
  private static final Duration SHORTEST = Duration.ofMillis(200);

  private final CommandContext world;
  private final UpgradeFilter filter;
  private final boolean json;
  private final Optional<Instant> end;
  private final PollSchedule schedule;
  private final StatusPoller poller;

  /** The upgrades that ran when they were first seen, and what was told of them. */
  private final Map<SessionId, String> told = new HashMap<>();

  WatchAllRun(CommandContext world, WatchOptions options, UpgradeFilter filter, boolean json)
      throws TroubleException {
    this.world = world;
    this.filter = filter;
    this.json = json;
    this.end = options.patience().map(world.clock().instant()::plus);
    this.schedule = world.runners().pollSchedule(options.pace(world));
    this.poller = new StatusPoller(new UpgradeStore(world.store(), world.runners(), world.clock()));
  }

  /** Watches until none runs any more, or the time is up. */
  ExitCode untilAllEnded() throws InterruptedException {
    Optional<Runnable> turn = world.store().lockPolling();
    try {
      List<Session> saved = look();
      while (saved.stream().anyMatch(WatchAllRun::isRunning)) {
        if (end.filter(time -> !world.clock().instant().isBefore(time)).isPresent()) {
          return ExitCode.STILL_RUNNING;
        }
        if (turn.isEmpty()) {
          turn = world.store().lockPolling();
        }
        if (turn.isPresent()) {
          schedule.takeDue(saved).forEach(this::ask);
        }
        world.waiting().sleep(pause(saved, turn.isPresent()));
        saved = look();
      }
      return exitCode(saved);
    } finally {
      turn.ifPresent(Runnable::run);
    }
  }

  /** Reads what is saved, and tells what is new; of those alone that have run meanwhile. */
  private List<Session> look() {
    List<Session> saved = world.store().list().sessions().stream().filter(filter::finds).toList();
    for (Session session : saved) {
      if (isRunning(session) || told.containsKey(session.id())) {
        session.request().map(RequestRef::key).ifPresent(world.console()::keepSecret);
        String standing = Standing.of(session);
        if (!standing.equals(told.put(session.id(), standing))) {
          tell(session, standing);
        }
      }
    }
    return saved;
  }

  private void tell(Session session, String standing) {
    world.print(
        json
            ? JsonPrinter.compact(SessionDocument.of(session))
            : SafeText.clean(
                "%s  %s  %s -> %s %s: %s"
                    .formatted(
                        StatusLines.time(world.clock()),
                        session.id().value(),
                        session.called(),
                        session.ordered(OrderField.TARGET),
                        session.ordered(OrderField.AIM),
                        standing)));
  }

  private void ask(Session session) {
    try {
      StepResult result = poller.poll(session.id());
      schedule.answered(session, Optional.of(result));
      result
          .trouble()
          .ifPresent(
              trouble -> world.console().warn(session.id().value() + ": " + trouble.happened()));
    } catch (TroubleException gone) {
      schedule.answered(session, Optional.empty());
    }
  }

  private Duration pause(List<Session> saved, boolean polls) {
    Duration wait = polls ? schedule.untilNext(saved).orElse(FOLLOWING) : FOLLOWING;
    Duration most = wait.compareTo(FOLLOWING) < 0 ? wait : FOLLOWING;
    Duration left = end.map(time -> Duration.between(world.clock().instant(), time)).orElse(most);
    Duration pause = most.compareTo(left) < 0 ? most : left;
    return pause.compareTo(SHORTEST) < 0 ? SHORTEST : pause;
  }

  private ExitCode exitCode(List<Session> saved) {
    boolean failed =
        saved.stream()
            .filter(session -> told.containsKey(session.id()))
            .anyMatch(session -> session.stage() == Stage.ENDED_BADLY);
    return failed ? ExitCode.UPGRADE_FAILED : ExitCode.DONE;
  }

  private static boolean isRunning(Session session) {
    return session.stage() == Stage.RUNNING;
  }
}
