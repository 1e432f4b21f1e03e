package dev.odooupgrade.cli.transfer;

import dev.odooupgrade.cli.kit.CommandContext;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.platform.Ability;
import dev.odooupgrade.domain.transfer.DumpFile;
import dev.odooupgrade.dump.DumpProblem;
import dev.odooupgrade.dump.DumpReport;
import dev.odooupgrade.flow.upgrade.OpenUpgrade;
import java.nio.file.Path;
import java.util.Optional;

/** Looks at the dump before anything is sent. */
public record DumpChoice(CommandContext world) {

  /**
   * Chooses a file, as it is now, for an upgrade; what gives doubt is told.
   *
   * @return which Odoo it is from, where that is known
   * @throws TroubleException when no upgrade can come of it
   */
  public Optional<String> choose(OpenUpgrade open, Path file) throws TroubleException {
    DumpReport report = report(file, open.abilities().can(Ability.DUMP_FOLDERS));
    DumpFile now = report.file();
    Optional<DumpFile> before = open.session().dump();
    if (before.isPresent()
        && before.get().path().equals(now.path())
        && !before.get().isSameContent(now)) {
      world
          .console()
          .warn(now.path() + " has changed since you chose it; the new content is sent.");
    }
    open.chose(Optional.of(now));
    return report.contents().odoo().release();
  }

  /**
   * The dump as it is now; what gives doubt is told.
   *
   * @throws TroubleException when no upgrade can come of it
   */
  DumpFile inspect(Path file, boolean takesFolders) throws TroubleException {
    return report(file, takesFolders).file();
  }

  private DumpReport report(Path file, boolean takesFolders) throws TroubleException {
    DumpReport report = world.dumps().inspect(file, takesFolders);
    Optional<DumpProblem> fatal = report.fatal();
    if (fatal.isPresent()) {
      throw new TroubleException(fatal.get().trouble());
    }
    for (DumpProblem warning : report.warnings()) {
      world.console().warn(warning.trouble().sentence());
    }
    return report;
  }
}
