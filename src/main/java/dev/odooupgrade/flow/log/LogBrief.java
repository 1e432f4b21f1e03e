package dev.odooupgrade.flow.log;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line in short: its time, how grave it is, and what it says. The day, the process, the database
 * and who speaks take sixty columns of each line, and are the same on most.
 */
public final class LogBrief {
  private static final Pattern ENTRY = Pattern.compile(LogLevel.HEAD + " (?:\\S+ )?[\\w.]+: (.*)$");

  private LogBrief() {}

  /** The line in short; one that is no entry of an Odoo server's log is left as it is. */
  public static String of(String line) {
    Matcher entry = ENTRY.matcher(line);
    return entry.matches() ? entry.group(1) + " " + entry.group(2) + " " + entry.group(3) : line;
  }
}
