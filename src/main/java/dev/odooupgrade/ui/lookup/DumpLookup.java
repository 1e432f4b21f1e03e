package dev.odooupgrade.ui.lookup;

import dev.odooupgrade.domain.transfer.DumpFile;
import java.util.List;
import java.util.Optional;

/** Looks at what a typed path leads to. It reads the disk, so it is asked on a worker. */
@FunctionalInterface
public interface DumpLookup {

  /**
   * Looks at a path as it was typed; {@code ~} is the person's home.
   *
   * @param takesFolders whether a dump may be a folder
   */
  Examination examine(String typed, boolean takesFolders);

  /**
   * What was seen.
   *
   * @param typed the path this is about, as it was typed
   * @param file the dump, when there is one that can be uploaded
   * @param problem why it cannot be uploaded, when it cannot
   * @param warnings what may be wrong with it; the platform is the judge
   * @param release which Odoo it is from, where that is known, such as {@code 17.0}
   * @param suggestions what the path could be completed to
   */
  record Examination(
      String typed,
      Optional<DumpFile> file,
      Optional<String> problem,
      List<String> warnings,
      Optional<String> release,
      List<Suggestion> suggestions) {

    public Examination {
      warnings = List.copyOf(warnings);
      suggestions = List.copyOf(suggestions);
    }
  }
}
