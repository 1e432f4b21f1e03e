package dev.odooupgrade.cli.watch;

import dev.odooupgrade.cli.kit.CommandContext;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.flow.StepResult;
import dev.odooupgrade.flow.upgrade.PollPace;
import dev.odooupgrade.flow.upgrade.PollSchedule;
import dev.odooupgrade.flow.upgrade.StatusPoller;
import dev.odooupgrade.flow.upgrade.UpgradeStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Asks where upgrades stand that run, each when it is due. Where another program polls for all
 * already, what that one saves is followed. Of one thread.
 */
public final class SharedPolls implements AutoCloseable {
  private static final Duration FOLLOWING = Duration.ofSeconds(3);
  private static final Duration SHORTEST = Duration.ofMillis(200);

  private final CommandContext world;
  private final PollSchedule schedule;
  private final StatusPoller poller;
  private Optional<Runnable> turn = Optional.empty();

  public SharedPolls(CommandContext world, PollPace pace) {
    this.world = world;
    this.schedule = world.runners().pollSchedule(pace);
    this.poller = new StatusPoller(new UpgradeStore(world.store(), world.runners(), world.clock()));
  }

  /** Asks about those of them that are due, and returns when all is answered and saved. */
  public void ask(List<Session> running) {
    if (turn.isEmpty()) {
      turn = world.store().lockPolling();
    }
    if (turn.isPresent()) {
      schedule.takeDue(running).forEach(this::ask);
    }
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

  /** How long it is until anything can be new. */
  public Duration pause(List<Session> running) {
    Duration wait = turn.isPresent() ? schedule.untilNext(running).orElse(FOLLOWING) : FOLLOWING;
    Duration most = wait.compareTo(FOLLOWING) < 0 ? wait : FOLLOWING;
    return most.compareTo(SHORTEST) < 0 ? SHORTEST : most;
  }

  /** Ends the question under way; another thread may call it. */
  public void stop() {
    poller.stop();
  }

  @Override
  public void close() {
    turn.ifPresent(Runnable::run);
  }
}
