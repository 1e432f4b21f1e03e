package dev.odooupgrade.ui.lookup;

import dev.odooupgrade.dump.DumpInspector;
import dev.odooupgrade.dump.DumpProblem;
import dev.odooupgrade.dump.DumpReport;
import dev.odooupgrade.text.SafeText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Looks at a typed path: completes it, and looks into the file it names. Reads the disk. */
public final class DumpLookupOnDisk implements DumpLookup {
  private final DumpInspector inspector;
  private final PathText paths;
  private final PathSuggestions suggestions;

  /**
   * @param home the person's folder, for {@code ~}
   * @param here the folder that relative paths begin in
   * @param zone for the times of files
   */
  public DumpLookupOnDisk(DumpInspector inspector, Path home, Path here, ZoneId zone) {
    this.inspector = inspector;
    this.paths = new PathText(home, here.toAbsolutePath().normalize());
    this.suggestions = new PathSuggestions(paths, zone);
  }

  @Override
  public Examination examine(String typed, boolean takesFolders) {
    List<Suggestion> completions = suggestions.of(typed);
    Optional<Path> path = paths.path(typed);
    if (path.isEmpty()) {
      return nothing(typed, "This is not a valid file name.", completions);
    }
    if (takesFolders && DumpInspector.isDumpFolder(path.get())) {
      return seen(typed, inspector.inspect(path.get(), true), List.of());
    }
    // Somebody who is still typing wants completions, not complaints.
    if (!completions.isEmpty() && !Files.isRegularFile(path.get())) {
      return nothing(
          typed, "This is a folder. Select a file and press Enter, or keep typing.", completions);
    }
    return seen(typed, inspector.inspect(path.get()), completions);
  }

  private static Examination seen(String typed, DumpReport report, List<Suggestion> completions) {
    return new Examination(
        typed,
        report.usable() ? Optional.of(report.file()) : Optional.empty(),
        report.fatal().map(DumpLookupOnDisk::words),
        report.warnings().stream().map(DumpLookupOnDisk::words).toList(),
        report.contents().odoo().release().map(SafeText::clean),
        completions);
  }

  private static Examination nothing(String typed, String problem, List<Suggestion> completions) {
    return new Examination(
        typed, Optional.empty(), Optional.of(problem), List.of(), Optional.empty(), completions);
  }

  private static String words(DumpProblem problem) {
    return problem.trouble().sentence();
  }
}
