package dev.odooupgrade.text;

import java.util.regex.Pattern;

/** Words for a command line that a person copies. */
public final class ShellWord {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:@%+=,-]+");

  private ShellWord() {}

  /** The word, in quotes where a shell would take it apart. */
  public static String quoted(String word) {
    String safe = SafeText.clean(word);
    return PLAIN.matcher(safe).matches() ? safe : "'" + safe.replace("'", "'\\''") + "'";
  }
}
