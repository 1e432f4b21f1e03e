package dev.odooupgrade.ui.page;

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
  Look look(String typed, boolean takesFolders);

  /**
   * What was seen.
   *
   * @param typed the path this is about, as it was typed
   * @param file the dump, when there is one that can be uploaded
   * @param problem why it cannot be uploaded, when it cannot
   * @param warnings what may be wrong with it; the platform is the judge
   * @param storesUtc which Odoo it is from, when that is known to be 6.1 or newer
   * @param suggestions what the path could be completed to
   */
  record Look(
      String typed,
      Optional<DumpFile> file,
      Optional<String> problem,
      List<String> warnings,
      Optional<String> storesUtc,
      List<Suggestion> suggestions) {

    public Look {
      warnings = List.copyOf(warnings);
      suggestions = List.copyOf(suggestions);
    }
  }

  /**
   * A file or a folder that a path could be completed to.
   *
   * @param typed what would then stand in the field; a folder's ends with a slash
   * @param detail its size, or that it is a folder
   */
  record Suggestion(String typed, String detail) {}
}
