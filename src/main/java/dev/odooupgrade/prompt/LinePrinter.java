package dev.odooupgrade.prompt;

import dev.odooupgrade.text.SafeText;
import dev.odooupgrade.text.Wrapping;
import java.io.PrintStream;
import java.util.List;
import java.util.regex.Pattern;

/** Where lines are appended; a prompt at its end is left standing when a line comes in between. */
final class LinePrinter {
  /** How many columns a line takes at most. */
  static final int WIDTH = 78;

  /** What an entry begins with: its number, or the spaces before it. */
  private static final Pattern NUMBER = Pattern.compile("#?\\d+ {2}| +");

  private static final String PROMPT = "> ";
  private static final String BELL = "\u0007";

  private final PrintStream out;
  private boolean promptStands;

  LinePrinter(PrintStream out) {
    this.out = out;
  }

  /**
   * Says lines, each wrapped, without anything that could command a terminal. An address stays
   * whole, so that it works when it is copied.
   */
  void say(List<String> lines) {
    for (String line : lines) {
      Wrapping.hanging(SafeText.clean(line), WIDTH, NUMBER, word -> word.contains("://"))
          .forEach(this::print);
    }
  }

  /** Says a line that will be copied: harmless, but in one piece. */
  void sayWhole(String line) {
    print(SafeText.clean(line));
  }

  /** An empty line, so that a page stands apart. */
  void space() {
    print("");
  }

  /** Asks for a line, unless that is being done already. */
  void ask() {
    if (!promptStands) {
      out.print(PROMPT);
      out.flush();
      promptStands = true;
    }
  }

  /** The line asked for has come; whoever typed it has moved on to the next line. */
  void answered() {
    promptStands = false;
  }

  /** Leaves the prompt, if there is one. */
  void leave() {
    if (promptStands) {
      promptStands = false;
      out.println();
    }
    out.flush();
  }

  void ring() {
    out.print(BELL);
    out.flush();
  }

  private void print(String line) {
    leave();
    out.println(line.stripTrailing());
  }
}
