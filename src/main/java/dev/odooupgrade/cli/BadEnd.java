package dev.odooupgrade.cli;

import dev.odooupgrade.domain.Stage;
import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.flow.LogKeeping;
import dev.odooupgrade.flow.log.FirstError;
import dev.odooupgrade.session.UpgradeLog;
import java.nio.file.Files;
import java.util.Optional;

/**
 * What a person needs to hear when an upgrade has ended without a result: the first error, where
 * the log is, and how to ask for help. The log is fetched for that, before it is gone. Of any other
 * upgrade, nothing is said.
 */
final class BadEnd {
  /** Enough of a traceback to see what failed, and little enough to read. */
  private static final int MOST_LINES = 10;

  private final CliWorld world;
  private final HeldUpgrade held;

  private BadEnd(CliWorld world, HeldUpgrade held) {
    this.world = world;
    this.held = held;
  }

  /** Of this upgrade. */
  static BadEnd of(CliWorld world, HeldUpgrade held) {
    return new BadEnd(world, held);
  }

  /**
   * Fetches the log, and tells.
   *
   * @throws InterruptedException when somebody stopped it
   */
  void tell() throws InterruptedException {
    if (!isIt()) {
      return;
    }
    UpgradeLog log = UpgradeLog.beside(held.file().orElseThrow());
    Optional<LogKeeping.Kept> kept = keepLog(world, held, log);
    kept.filter(LogKeeping.Kept::begunAgain)
        .ifPresent(
            any ->
                world
                    .talk()
                    .note("What " + log.file() + " contained before is kept under another name."));
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
      world.talk().wrong("The log is saved in " + log.file() + ".");
    }
    world
        .talk()
        .wrong(
            "Nothing was deleted. To ask for help, pack everything known, without keys:"
                + " odoo-upgrade support "
                + held.option());
  }

  /** Fetches what is missing of the platform's log, where there is one, as far as that is quick. */
  static Optional<LogKeeping.Kept> keepLog(CliWorld world, HeldUpgrade held, UpgradeLog log)
      throws InterruptedException {
    try (PlatformCall call = PlatformCall.begin(world, held)) {
      return LogKeeping.keep(call.runner(), held.session(), log);
    }
  }

  private boolean isIt() {
    return held.session().stage() == Stage.ENDED_BADLY && held.file().isPresent();
  }

  private void tellNotFetched(Trouble trouble) {
    world
        .talk()
        .wrong(
            "Its log could not be downloaded. "
                + trouble.happened()
                + " Try again: odoo-upgrade log "
                + held.option());
  }

  private void tellError(UpgradeLog log) {
    try {
      Optional<FirstError> error = FirstError.in(log);
      if (error.isPresent()) {
        world.talk().wrong("First error, line " + error.get().number() + " of the log:");
        error.get().shortened(MOST_LINES).forEach(line -> world.talk().wrong("  " + line));
      }
    } catch (TroubleException unreadable) {
      world.talk().trouble(unreadable.trouble());
    }
  }
}
