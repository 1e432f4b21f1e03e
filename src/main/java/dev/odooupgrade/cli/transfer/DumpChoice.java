package dev.odooupgrade.cli.transfer;

import dev.odooupgrade.cli.kit.CliWorld;
import dev.odooupgrade.cli.kit.Console;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.platform.Ability;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.transfer.DumpFile;
import dev.odooupgrade.dump.DumpInspector;
import dev.odooupgrade.dump.DumpProblem;
import dev.odooupgrade.dump.DumpReport;
import java.nio.file.Path;
import java.util.Optional;

/** Looks at the dump before anything is sent. */
public final class DumpChoice {
  private final DumpInspector inspector;
  private final Console console;
  private final boolean takesFolders;

  private DumpChoice(DumpInspector inspector, Console console, boolean takesFolders) {
    this.takesFolders = takesFolders;
    this.inspector = inspector;
    this.console = console;
  }

  /**
   * The choice of a dump for a platform, which may or may not take folders.
   *
   * @throws TroubleException when its address is not safe to speak to
   */
  public static DumpChoice of(CliWorld world, PlatformAddress platform) throws TroubleException {
    boolean takesFolders = world.runners().abilities(platform).can(Ability.DUMP_FOLDERS);
    return new DumpChoice(world.dumps(), world.console(), takesFolders);
  }

  static DumpChoice ofAnyPlatform(CliWorld world) {
    return new DumpChoice(world.dumps(), world.console(), true);
  }

  /**
   * The dump as it is now; what gives doubt is told.
   *
   * @param before how it was when it was chosen, if it was
   * @throws TroubleException when no upgrade can come of it
   */
  public DumpFile choose(Path file, Optional<DumpFile> before) throws TroubleException {
    DumpReport report = inspector.inspect(file, takesFolders);
    Optional<DumpProblem> fatal = report.fatal();
    if (fatal.isPresent()) {
      throw new TroubleException(fatal.get().trouble());
    }
    report.warnings().forEach(warning -> console.note("Careful: " + warning.trouble().sentence()));
    DumpFile now = report.file();
    if (before.isPresent()
        && before.get().path().equals(now.path())
        && !before.get().isSameContent(now)) {
      console.note(
          "Careful: " + now.path() + " has changed since you chose it; the new content is sent.");
    }
    return now;
  }
}
