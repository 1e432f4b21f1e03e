package dev.odooupgrade.cli;

import dev.odooupgrade.domain.Ability;
import dev.odooupgrade.domain.DumpFile;
import dev.odooupgrade.domain.PlatformAddress;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.dump.DumpInspector;
import dev.odooupgrade.dump.DumpProblem;
import dev.odooupgrade.dump.DumpReport;
import java.nio.file.Path;
import java.util.Optional;

/** Looks at the dump before anything leaves the house. */
final class DumpChoice {
  private final DumpInspector inspector;
  private final Talk talk;
  private final boolean takesFolders;

  /**
   * @param takesFolders whether a dump may be a folder
   */
  private DumpChoice(DumpInspector inspector, Talk talk, boolean takesFolders) {
    this.takesFolders = takesFolders;
    this.inspector = inspector;
    this.talk = talk;
  }

  /**
   * The choice of a dump for a platform, which may or may not take folders.
   *
   * @throws TroubleException when its address is not safe to speak to
   */
  static DumpChoice of(CliWorld world, PlatformAddress platform) throws TroubleException {
    boolean takesFolders = world.runners().abilities(platform).can(Ability.DUMP_FOLDERS);
    return new DumpChoice(world.dumps(), world.talk(), takesFolders);
  }

  /** The choice of a dump while it is not known for which platform. */
  static DumpChoice ofAnyPlatform(CliWorld world) {
    return new DumpChoice(world.dumps(), world.talk(), true);
  }

  /**
   * The dump as it is now; what gives doubt is told.
   *
   * @param before how it was when it was chosen, if it was
   * @throws TroubleException when no upgrade can come of it
   */
  DumpFile choose(Path file, Optional<DumpFile> before) throws TroubleException {
    DumpReport report = inspector.inspect(file, takesFolders);
    Optional<DumpProblem> fatal = report.fatal();
    if (fatal.isPresent()) {
      throw new TroubleException(fatal.get().trouble());
    }
    report.warnings().forEach(warning -> talk.note("Careful: " + warning.trouble().sentence()));
    DumpFile now = report.file();
    if (before.isPresent()
        && before.get().path().equals(now.path())
        && !before.get().isSameContent(now)) {
      talk.note(
          "Careful: " + now.path() + " has changed since you chose it; the new content is sent.");
    }
    return now;
  }
}
