package dev.odooupgrade.cli.kit;

import java.util.ArrayList;
import java.util.List;

/** Collects the options a command lacks, so that they are all named in one sentence. */
public final class MissingOptions {
  private final String command;
  private final String example;
  private final List<String> options = new ArrayList<>();

  MissingOptions(String command, String example) {
    this.command = command;
    this.example = example;
  }

  /** Notes an option if it is not there, with what it is. */
  public void unless(boolean there, String option, String meaning) {
    if (!there) {
      add(option, meaning);
    }
  }

  /** Notes an option that is not there, with what it is. */
  public void add(String option, String meaning) {
    options.add(option + " (" + meaning + ")");
  }

  /** Throws if anything is missing, and names all of it. */
  public void check() throws BadArguments {
    if (options.isEmpty()) {
      return;
    }
    throw new BadArguments(
        command + " needs " + listed(options, "and") + "; nothing was sent. For example:",
        "  " + example);
  }

  /** For the middle of a sentence: {@code one, two and three}. */
  public static String listed(List<String> words, String conjunction) {
    int last = words.size() - 1;
    return last == 0
        ? words.get(0)
        : String.join(", ", words.subList(0, last)) + " " + conjunction + " " + words.get(last);
  }
}
