package dev.odooupgrade.cli;

import dev.odooupgrade.domain.Stage;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.flow.PollPace;
import dev.odooupgrade.flow.Step;
import dev.odooupgrade.flow.StepResult;
import dev.odooupgrade.flow.log.LogNews;
import dev.odooupgrade.session.UpgradeLog;
import java.time.Duration;

/** Prints a log as far as it has come, and goes on with it while the upgrade lasts. */
final class LogRun {
  /** As often as the platform's own script asks. */
  private static final PollPace PACE = new PollPace(Duration.ofSeconds(5));

  private static final int PIECE = 64 * 1024;

  private final CliWorld world;
  private final HeldUpgrade held;
  private final UpgradeLog log;
  private final StepCall calls;
  private long printed;

  /**
   * @param from what need not be printed, in bytes from the log's beginning
   */
  LogRun(CliWorld world, HeldUpgrade held, UpgradeLog log, long from) {
    this.world = world;
    this.held = held;
    this.log = log;
    this.calls = new StepCall(world);
    this.printed = from;
  }

  /** Prints what there is now. */
  ExitCode once() throws TroubleException, InterruptedException {
    look();
    world.talk().note("The log is saved in " + log.file() + ".");
    return ExitCode.DONE;
  }

  /** Prints what there is, and what comes, until the upgrade has ended and all of it is here. */
  ExitCode untilEnded() throws TroubleException, InterruptedException {
    int failures = 0;
    while (true) {
      boolean ended = held.session().stage().isEnded();
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
        world.talk().note(notNow.trouble().sentence());
      }
      if (ended) {
        world.talk().note("The log is saved in " + log.file() + ".");
        BadEnd.of(world, held).tellWithLog(log);
        return held.session().stage() == Stage.DONE ? ExitCode.DONE : ExitCode.UPGRADE_FAILED;
      }
      world.waiting().sleep(PACE.afterFailures(failures));
      StepResult status = calls.silently(Step.STATUS, held);
      if (status.isFinal()) {
        return StepCall.exitCode(status);
      }
    }
  }

  private void look() throws TroubleException, InterruptedException {
    LogNews news = news();
    if (news.begunAgain()) {
      world
          .talk()
          .note("The platform has started its log over; the old one is kept under another name.");
      printed = 0;
    }
    print();
  }

  private LogNews news() throws TroubleException, InterruptedException {
    try (PlatformCall call = PlatformCall.begin(world, held)) {
      return call.runner().follow(held.session().request().orElseThrow(), log);
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
