package dev.odooupgrade.cli.watch;

import dev.odooupgrade.cli.kit.CommandContext;
import dev.odooupgrade.cli.kit.ExitCode;
import dev.odooupgrade.cli.upgrade.BusyLines;
import dev.odooupgrade.cli.upgrade.NextStepNotes;
import dev.odooupgrade.cli.upgrade.PlatformCall;
import dev.odooupgrade.cli.upgrade.StateLine;
import dev.odooupgrade.cli.upgrade.StatusLines;
import dev.odooupgrade.cli.upgrade.StepCall;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.flow.FlowListener;
import dev.odooupgrade.flow.StepResult;
import dev.odooupgrade.flow.upgrade.OpenUpgrade;
import dev.odooupgrade.flow.upgrade.PollPace;
import dev.odooupgrade.flow.upgrade.StatusWatch;
import dev.odooupgrade.flow.upgrade.TransferPreferences;
import java.time.Duration;
import java.util.Optional;

/** Waits for the end of an upgrade, and says how it ended. */
public final class WatchRun {
  private static final String AND_ARCHIVED = ", and " + StateLine.ARCHIVED + ".";

  private final CommandContext world;
  private final PollPace pace;
  private final Optional<Duration> patience;

  public WatchRun(CommandContext world, WatchOptions options) throws TroubleException {
    this.world = world;
    this.pace = options.pace(world);
    this.patience = options.patience();
  }

  /** Watches; a trouble that ended it early has been told. */
  public StepResult untilEnded(OpenUpgrade open) throws InterruptedException {
    try {
      StepResult result = watched(open);
      if (result.isFinal()) {
        result.trouble().ifPresent(world.console()::trouble);
      }
      return result;
    } catch (InterruptedException stopped) {
      world.console().note("Stopped watching; the upgrade keeps running.");
      NextStepNotes.kept(world.console(), open);
      throw stopped;
    }
  }

  private StepResult watched(OpenUpgrade open) throws InterruptedException {
    StatusLines lines = new StatusLines(world.console(), world.clock(), pace);
    BusyLines busy = new BusyLines(world);
    FlowListener both =
        news -> {
          busy.on(news);
          lines.on(news);
        };
    try (PlatformCall call = PlatformCall.begin(world, open, both, TransferPreferences.USUAL)) {
      StatusWatch watch = new StatusWatch(call.runner(), pace, world.waiting(), world.clock());
      return watch.untilEnded(open.session(), patience);
    }
  }

  /** The last state, and why, in one line for people. */
  static String lastWords(StepResult result, OpenUpgrade open) {
    Session last = result.session();
    return end(result, open) + (last.stage() == Stage.ENDED_BADLY ? StateLine.reason(last) : "");
  }

  /** The last state, in one line for people who have been told why. */
  public static String end(StepResult result, OpenUpgrade open) {
    return result.isFine()
        ? StateLine.of(result.session()) + ": " + meaning(result, open)
        : "The platform did not say how the upgrade is going before the time was up.";
  }

  private static String meaning(StepResult result, OpenUpgrade open) {
    boolean archived = result.session().isArchived();
    return switch (result.session().stage()) {
      case DONE -> NextStepNotes.fetchable(open);
      case ENDED_BADLY -> "the upgrade ended without a result" + (archived ? AND_ARCHIVED : ".");
      default -> "still running" + (archived ? AND_ARCHIVED : ".");
    };
  }

  public static ExitCode exitCode(StepResult result) {
    if (result.isFinal()) {
      return StepCall.exitCode(result);
    }
    Stage stage = result.session().stage();
    return stage == Stage.DONE
        ? ExitCode.DONE
        : stage == Stage.ENDED_BADLY ? ExitCode.UPGRADE_FAILED : ExitCode.STILL_RUNNING;
  }
}
