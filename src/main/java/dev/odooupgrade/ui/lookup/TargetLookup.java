package dev.odooupgrade.ui.lookup;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Looks at where a download could be put. It reads the disk, so it is asked on a worker. */
public interface TargetLookup {

  /** The path of a file of that name in the folder where the person is, as it would be typed. */
  String proposed(String fileName);

  /**
   * Looks at a path as it was typed; {@code ~} is the person's home.
   *
   * @param fileName what the file is called where only a folder was typed
   */
  Place examine(String typed, String fileName);

  /**
   * What was seen.
   *
   * @param typed the path this is about, as it was typed
   * @param target where the file would lie, absolute; empty when it cannot be put there
   * @param problem why it cannot, when it cannot
   * @param words what else to know about the place, such as how much room there is
   * @param suggestions what the path could be completed to, or a name that is free
   */
  record Place(
      String typed,
      Optional<Path> target,
      Optional<String> problem,
      List<String> words,
      List<Suggestion> suggestions) {

    public Place {
      words = List.copyOf(words);
      suggestions = List.copyOf(suggestions);
    }
  }
}
