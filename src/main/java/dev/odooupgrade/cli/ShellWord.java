package dev.odooupgrade.cli;

import dev.odooupgrade.text.SafeText;
import java.util.regex.Pattern;

/** Words of a command that people can copy into their shell. */
final class ShellWord {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:@%+=,-]+");

  private ShellWord() {}

  /** The word, in quotes where a shell would take it apart. */
  static String quoted(String word) {
    String safe = SafeText.clean(word);
    return PLAIN.matcher(safe).matches() ? safe : "'" + safe.replace("'", "'\\''") + "'";
  }
}
