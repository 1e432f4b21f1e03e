package dev.odooupgrade.cli.watch;

import dev.odooupgrade.cli.kit.CommandContext;
import dev.odooupgrade.cli.kit.Console;
import dev.odooupgrade.cli.upgrade.PlatformCall;
import dev.odooupgrade.cli.upgrade.SessionOption;
import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.flow.log.FirstError;
import dev.odooupgrade.flow.upgrade.LogKeeping;
import dev.odooupgrade.flow.upgrade.OpenUpgrade;
import dev.odooupgrade.session.UpgradeLog;
import java.nio.file.Files;
import java.util.Optional;

/**
 * What a person needs to hear when an upgrade has ended without a result: the first error, where
 * the log is, and how to ask for help. The log is fetched for that, before it is gone. Of any other
 * upgrade, nothing is said.
 */
public final class FailureReport {
  /** Enough of a traceback to see what failed, and little enough to read. */
  private static final int MOST_LINES = 10;

  private final CommandContext world;
  private final Console console;
  private final OpenUpgrade open;

  public FailureReport(CommandContext world, OpenUpgrade open) {
    this.world = world;
    this.console = world.console();
    this.open = open;
  }

  /**
   * Fetches the log, and tells.
   *
   * @throws InterruptedException when somebody stopped it
   */
  public void tell() throws InterruptedException {
    if (!isIt()) {
      return;
    }
    UpgradeLog log = UpgradeLog.beside(open.file().orElseThrow());
    Optional<LogKeeping.Kept> kept = keepLog(world, open, log);
    kept.filter(LogKeeping.Kept::begunAgain)
        .ifPresent(
            any ->
                console.note(
                    "The earlier content of " + log.file() + " is kept under another name."));
    kept.flatMap(LogKeeping.Kept::trouble).ifPresent(this::tellNotFetched);
    tellWithLog(log);
  }

  /** Tells, with the log as far as it is here. */
  void tellWithLog(UpgradeLog log) {
    if (!isIt()) {
      return;
    }
    if (Files.exists(log.file())) {
      tellError(log);
      console.wrong("The log is saved in " + log.file() + ".");
    }
    console.wrong(
        "Nothing was deleted. To ask for help, pack everything known, without keys:"
            + " odoo-upgrade support "
            + SessionOption.of(open));
  }

  /** Fetches what is missing of the platform's log, where there is one, as far as that is quick. */
  public static Optional<LogKeeping.Kept> keepLog(
      CommandContext world, OpenUpgrade open, UpgradeLog log) throws InterruptedException {
    try (PlatformCall call = PlatformCall.begin(world, open)) {
      return LogKeeping.keep(call.runner(), open, log);
    }
  }

  private boolean isIt() {
    return open.session().stage() == Stage.ENDED_BADLY && open.file().isPresent();
  }

  private void tellNotFetched(Trouble trouble) {
    console.wrong(
        "Its log could not be downloaded. "
            + trouble.happened()
            + " Try again: odoo-upgrade log "
            + SessionOption.of(open));
  }

  private void tellError(UpgradeLog log) {
    try {
      Optional<FirstError> error = FirstError.in(log);
      if (error.isPresent()) {
        console.wrong("First error, line " + error.get().number() + " of the log:");
        error.get().shortened(MOST_LINES).forEach(line -> console.wrong("  " + line));
      }
    } catch (TroubleException unreadable) {
      console.trouble(unreadable.trouble());
    }
  }
}
