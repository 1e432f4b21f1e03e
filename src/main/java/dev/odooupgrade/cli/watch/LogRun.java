package dev.odooupgrade.cli.watch;

import dev.odooupgrade.cli.kit.CommandContext;
import dev.odooupgrade.cli.kit.Console;
import dev.odooupgrade.cli.kit.ExitCode;
import dev.odooupgrade.cli.upgrade.PlatformCall;
import dev.odooupgrade.cli.upgrade.StepCall;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.flow.StepResult;
import dev.odooupgrade.flow.log.LogNews;
import dev.odooupgrade.flow.upgrade.OpenUpgrade;
import dev.odooupgrade.flow.upgrade.PollPace;
import dev.odooupgrade.session.UpgradeLog;
import java.time.Duration;

/** Prints a log as far as it has come, and goes on with it while the upgrade lasts. */
final class LogRun {
  /** As often as the platform's own script asks. */
  private static final PollPace PACE = new PollPace(Duration.ofSeconds(5));

  private static final int PIECE = 64 * 1024;

  private final CommandContext world;
  private final Console console;
  private final OpenUpgrade open;
  private final UpgradeLog log;
  private final StepCall calls;
  private long printed;

  /** The first {@code from} bytes of the log need not be printed. */
  LogRun(CommandContext world, OpenUpgrade open, UpgradeLog log, long from) {
    this.world = world;
    this.console = world.console();
    this.open = open;
    this.log = log;
    this.calls = new StepCall(world);
    this.printed = from;
  }

  /** Prints what there is now. */
  ExitCode once() throws TroubleException, InterruptedException {
    look();
    console.note("The log is saved in " + log.file() + ".");
    return ExitCode.DONE;
  }

  /** Prints what there is, and what comes, until the upgrade has ended and all of it is here. */
  ExitCode untilEnded() throws TroubleException, InterruptedException {
    int failures = 0;
    while (true) {
      boolean ended = open.session().stage().isEnded();
      try {
        look();
        failures = 0;
      } catch (TroubleException notNow) {
        TroubleKind kind = notNow.trouble().kind();
        // A platform that refuses its log has none yet: processing may not have begun.
        if (ended || (kind.endsWait() && kind != TroubleKind.REFUSED)) {
          throw notNow;
        }
        failures++;
        console.note(notNow.trouble().sentence());
      }
      if (ended) {
        console.note("The log is saved in " + log.file() + ".");
        new FailureReport(world, open).tellWithLog(log);
        return open.session().stage() == Stage.DONE ? ExitCode.DONE : ExitCode.UPGRADE_FAILED;
      }
      world.waiting().sleep(PACE.afterFailures(failures));
      StepResult status = calls.status(open);
      if (status.isFinal()) {
        return StepCall.exitCode(status);
      }
    }
  }

  private void look() throws TroubleException, InterruptedException {
    LogNews news = news();
    if (news.begunAgain()) {
      console.note(
          "The platform has started its log over; the old one is kept under another name.");
      printed = 0;
    }
    print();
  }

  private LogNews news() throws TroubleException, InterruptedException {
    try (PlatformCall call = PlatformCall.begin(world, open)) {
      return call.runner().follow(open.session().request().orElseThrow(), log);
    }
  }

  private void print() throws TroubleException {
    byte[] piece = log.read(printed, PIECE);
    while (piece.length > 0) {
      world.out().write(piece, 0, piece.length);
      printed += piece.length;
      piece = log.read(printed, PIECE);
    }
    world.out().flush();
  }
}
