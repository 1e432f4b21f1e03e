package dev.odooupgrade.prompt;

import dev.odooupgrade.text.SafeText;
import java.io.PrintStream;
import java.util.List;

/** Where lines are appended; a prompt at its end is left standing when a line comes in between. */
final class LinePrinter {
  private static final String PROMPT = "> ";
  private static final String BELL = "\u0007";

  private final PrintStream out;
  private boolean promptStands;

  LinePrinter(PrintStream out) {
    this.out = out;
  }

  /** Says lines, each wrapped, without anything that could command a terminal. */
  void say(List<String> lines) {
    for (String line : lines) {
      LineWrapping.lines(SafeText.clean(line)).forEach(this::print);
    }
  }

  /** Says a line that somebody will copy: harmless, but in one piece. */
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

  /** Leaves the prompt, if one stands. */
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
    if (promptStands) {
      promptStands = false;
      out.println();
    }
    out.println(line);
  }
}
