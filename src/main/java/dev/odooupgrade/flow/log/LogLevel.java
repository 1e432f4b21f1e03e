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

  /** Date, time, process number, level: how Odoo's server begins each entry. */
  private static final Pattern ENTRY =
      Pattern.compile(
          "^\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d(?:[,.]\\d+)? (?:\\d+ )?"
              + "(DEBUG|INFO|WARNING|ERROR|CRITICAL)\\b");

  /** What a line says of itself. */
  public static LogLevel of(CharSequence line) {
    Matcher entry = ENTRY.matcher(line);
    return entry.find() ? valueOf(entry.group(1)) : NONE;
  }

  /** Whether it tells of something that went wrong. */
  public boolean isTrouble() {
    return this == ERROR || this == CRITICAL;
  }
}
