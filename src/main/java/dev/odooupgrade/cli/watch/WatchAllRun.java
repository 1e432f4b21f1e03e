package dev.odooupgrade.cli.watch;

import dev.odooupgrade.cli.kit.CommandContext;
import dev.odooupgrade.cli.kit.ExitCode;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.flow.UpgradeFilter;
import dev.odooupgrade.flow.upgrade.PollPace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Watches all upgrades that run, and tells each change in a line. */
final class WatchAllRun {
  private final CommandContext world;
  private final PollPace pace;
  private final UpgradeFilter filter;
  private final Optional<Instant> end;

  /** The upgrades that ran when they were first seen. */
  private final StandingLines lines;

  WatchAllRun(CommandContext world, WatchOptions options, UpgradeFilter filter, boolean json)
      throws TroubleException {
    this.world = world;
    this.pace = options.pace(world);
    this.filter = filter;
    this.end = options.patience().map(world.clock().instant()::plus);
    this.lines = new StandingLines(world, json);
  }

  /** Watches until none runs any more, or the time is up. */
  ExitCode untilAllEnded() throws InterruptedException {
    try (SharedPolls polls = new SharedPolls(world, pace)) {
      List<Session> saved = look();
      while (saved.stream().anyMatch(WatchAllRun::isRunning)) {
        if (end.filter(time -> !world.clock().instant().isBefore(time)).isPresent()) {
          return ExitCode.STILL_RUNNING;
        }
        polls.ask(saved);
        world.waiting().sleep(pause(polls.pause(saved)));
        saved = look();
      }
      return exitCode(saved);
    }
  }

  /** Reads what is saved, and tells what is new; of those alone that have run meanwhile. */
  private List<Session> look() {
    List<Session> saved = world.store().list().sessions().stream().filter(filter::finds).toList();
    saved.stream()
        .filter(session -> isRunning(session) || lines.know(session))
        .forEach(lines::look);
    return saved;
  }

  private Duration pause(Duration usual) {
    Duration left = end.map(time -> Duration.between(world.clock().instant(), time)).orElse(usual);
    return usual.compareTo(left) < 0 ? usual : left;
  }

  private ExitCode exitCode(List<Session> saved) {
    boolean failed =
        saved.stream()
            .filter(lines::know)
            .anyMatch(session -> session.stage() == Stage.ENDED_BADLY);
    return failed ? ExitCode.UPGRADE_FAILED : ExitCode.DONE;
  }

  private static boolean isRunning(Session session) {
    return session.stage() == Stage.RUNNING;
  }
}
