package dev.odooupgrade.cli;

import dev.odooupgrade.domain.Stage;
import dev.odooupgrade.flow.PollPace;
import dev.odooupgrade.flow.StatusWatch;
import dev.odooupgrade.flow.StepResult;
import dev.odooupgrade.flow.TransferWishes;
import java.time.Duration;
import java.util.Optional;

/** Waits for the end of an upgrade, and says how it ended. */
final class WatchRun {
  private static final String AND_ARCHIVED = ", and " + Archived.WORDS + ".";

  private final CliWorld world;
  private final PollPace pace;
  private final Optional<Duration> patience;

  WatchRun(CliWorld world, WatchOptions options) throws BadArguments {
    this.world = world;
    this.pace = options.pace();
    this.patience = options.patience();
  }

  /** Watches; a trouble that ended it early has been told. */
  StepResult untilEnded(HeldUpgrade held) throws InterruptedException {
    try {
      StepResult result = watched(held);
      if (result.isFinal()) {
        result.trouble().ifPresent(world.talk()::trouble);
      }
      return result;
    } catch (InterruptedException stopped) {
      world.talk().note("Stopped watching; the upgrade keeps running.");
      After.kept(world.talk(), held);
      throw stopped;
    }
  }

  private StepResult watched(HeldUpgrade held) throws InterruptedException {
    StatusLines lines = new StatusLines(world.talk(), world.clock(), pace);
    try (PlatformCall call = PlatformCall.begin(world, held, lines, TransferWishes.USUAL)) {
      StatusWatch watch = new StatusWatch(call.runner(), pace, world.waiting(), world.clock());
      StepResult result = watch.untilEnded(held.session(), patience);
      held.become(result.session());
      return result;
    }
  }

  /** Where the result is. */
  static String fetchable(HeldUpgrade held) {
    return held.session().isArchived()
        ? Archived.WORDS + ", so there is nothing left to download."
        : "download the upgraded database: odoo-upgrade download " + After.naming(held);
  }

  /** The last state, and why, in one line for people. */
  static String lastWords(StepResult result, HeldUpgrade held) {
    String reason =
        result.session().stage() == Stage.ENDED_BADLY ? StateLine.reason(result.session()) : "";
    return StateLine.of(result.session()) + ": " + meaning(result, held) + reason;
  }

  /** The last state, in one line for people who have been told why. */
  static String end(StepResult result, HeldUpgrade held) {
    return StateLine.of(result.session()) + ": " + meaning(result, held);
  }

  private static String meaning(StepResult result, HeldUpgrade held) {
    boolean archived = result.session().isArchived();
    return switch (result.session().stage()) {
      case DONE -> fetchable(held);
      case ENDED_BADLY -> "the upgrade ended without a result" + (archived ? AND_ARCHIVED : ".");
      default -> "still running" + (archived ? AND_ARCHIVED : ".");
    };
  }

  /** How a command ends after watching. */
  static ExitCode exitCode(StepResult result) {
    if (result.isFinal()) {
      return StepCall.exitCode(result);
    }
    Stage stage = result.session().stage();
    return stage == Stage.DONE
        ? ExitCode.DONE
        : stage == Stage.ENDED_BADLY ? ExitCode.UPGRADE_FAILED : ExitCode.STILL_RUNNING;
  }
}
