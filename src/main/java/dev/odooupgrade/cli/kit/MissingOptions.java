package dev.odooupgrade.cli.kit;

import java.util.ArrayList;
import java.util.List;

/** Collects the options a command lacks, so that they are all named in one sentence. */
public final class MissingOptions {
  private final String command;
  private final List<String> example;
  private final List<String> options = new ArrayList<>();

  MissingOptions(String command, String example) {
    this.command = command;
    this.example = List.of("For example:", "  " + example);
  }

  /** Of something that is no command line, so that none can be shown for it. */
  public MissingOptions(String who) {
    this.command = who;
    this.example = List.of();
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
    String sentence = command + " needs " + listed(options, "and") + "; nothing was sent";
    throw example.isEmpty()
        ? new BadArguments(sentence + ".")
        : new BadArguments(sentence + ". " + example.get(0), example.get(1));
  }

  /** For the middle of a sentence: {@code one, two and three}. */
  public static String listed(List<String> words, String conjunction) {
    int last = words.size() - 1;
    return last == 0
        ? words.get(0)
        : String.join(", ", words.subList(0, last)) + " " + conjunction + " " + words.get(last);
  }
}
