package dev.odooupgrade.cli.watch;

import dev.odooupgrade.cli.kit.CommandContext;
import dev.odooupgrade.cli.kit.ExitCode;
import dev.odooupgrade.cli.kit.LiveLines;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.SessionId;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.flow.UpgradeFilter;
import dev.odooupgrade.flow.upgrade.PollPace;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Watches all upgrades that run: on a terminal in a table that is drawn anew, elsewhere in a line
 * for each change.
 */
final class WatchAllRun {
  private final CommandContext world;
  private final PollPace pace;
  private final UpgradeFilter filter;
  private final Optional<Instant> end;
  private final StandingLines lines;
  private final boolean draws;

  /** The upgrades that ran when they were first seen. */
  private final Set<SessionId> watched = new HashSet<>();

  /** How they stood when they were last looked at. */
  private volatile List<Session> newest = List.of();

  WatchAllRun(CommandContext world, WatchOptions options, UpgradeFilter filter, boolean json)
      throws TroubleException {
    this.world = world;
    this.pace = options.pace(world);
    this.filter = filter;
    this.end = options.patience().map(world.clock().instant()::plus);
    this.lines = new StandingLines(world, json);
    this.draws =
        !json
            && !world.console().isQuiet()
            && world.errorIsTerminal().getAsBoolean()
            && world.outputIsTerminal().getAsBoolean();
  }

  /** Watches until none runs any more, or the time is up. */
  ExitCode untilAllEnded() throws InterruptedException {
    LiveLines table = new LiveLines(world, (columns, rows) -> table().fitting(columns, rows));
    try (SharedPolls polls = new SharedPolls(world, pace);
        table) {
      look();
      if (draws) {
        table.open();
      }
      while (newest.stream().anyMatch(WatchAllRun::isRunning)) {
        if (end.filter(time -> !world.clock().instant().isBefore(time)).isPresent()) {
          return ExitCode.STILL_RUNNING;
        }
        polls.ask(newest);
        world.waiting().sleep(pause(polls.pause(newest)));
        look();
      }
      return exitCode();
    } finally {
      if (draws && !newest.isEmpty()) {
        world.print(String.join("\n", table().all()));
      }
    }
  }

  /** Reads what is saved, and tells what is new; of those alone that have run meanwhile. */
  private void look() {
    List<Session> found =
        world.store().list().sessions().stream()
            .filter(filter::finds)
            .filter(session -> isRunning(session) || watched.contains(session.id()))
            .toList();
    for (Session session : found) {
      watched.add(session.id());
      session.request().map(RequestRef::key).ifPresent(world.console()::keepSecret);
    }
    if (!draws) {
      found.forEach(lines::look);
    }
    newest = found;
  }

  private WatchTable table() {
    return new WatchTable(newest, world.clock().instant());
  }

  private Duration pause(Duration usual) {
    Duration left = end.map(time -> Duration.between(world.clock().instant(), time)).orElse(usual);
    return usual.compareTo(left) < 0 ? usual : left;
  }

  private ExitCode exitCode() {
    boolean failed = newest.stream().anyMatch(session -> session.stage() == Stage.ENDED_BADLY);
    return failed ? ExitCode.UPGRADE_FAILED : ExitCode.DONE;
  }

  private static boolean isRunning(Session session) {
    return session.stage() == Stage.RUNNING;
  }
}
