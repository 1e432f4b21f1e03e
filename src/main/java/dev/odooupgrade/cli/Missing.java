package dev.odooupgrade.cli;

import java.util.ArrayList;
import java.util.List;

/** Collects the options a command lacks, so that they are all named in one sentence. */
final class Missing {
  private final String command;
  private final String example;
  private final List<String> options = new ArrayList<>();

  Missing(String command, String example) {
    this.command = command;
    this.example = example;
  }

  /** Notes an option that is not there, with what it is. */
  void unless(boolean there, String option, String meaning) {
    if (!there) {
      options.add(option + " (" + meaning + ")");
    }
  }

  /**
   * Does nothing when nothing is missing.
   *
   * @throws BadArguments naming everything that is missing
   */
  void check() throws BadArguments {
    if (options.isEmpty()) {
      return;
    }
    int last = options.size() - 1;
    String all =
        last == 0
            ? options.get(0)
            : String.join(", ", options.subList(0, last)) + " and " + options.get(last);
    throw new BadArguments(
        command + " needs " + all + "; nothing was sent. For example:", "  " + example);
  }
}
