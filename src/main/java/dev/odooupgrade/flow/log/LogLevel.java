package dev.odooupgrade.flow.log;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How grave a line of an Odoo server's log is. */
public enum LogLevel {
  /** A line that says nothing of it, such as the second line of a traceback. */
  NONE,
  DEBUG,
  INFO,
  WARNING,
  ERROR,
  CRITICAL;

  /** How Odoo's server begins each entry: day, time (group 1), process number, level (group 2). */
  static final String HEAD =
      "^\\d{4}-\\d\\d-\\d\\d (\\d\\d:\\d\\d:\\d\\d)(?:[,.]\\d+)? (?:\\d+ )?"
          + "(DEBUG|INFO|WARNING|ERROR|CRITICAL)";

  private static final Pattern ENTRY = Pattern.compile(HEAD + "\\b");

  public static LogLevel of(CharSequence line) {
    Matcher entry = ENTRY.matcher(line);
    return entry.find() ? valueOf(entry.group(2)) : NONE;
  }

  public boolean isTrouble() {
    return this == ERROR || this == CRITICAL;
  }
}
