package dev.odooupgrade.flow.log;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.session.UpgradeLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The first entry of a log that tells of something that went wrong, with the lines that belong to
 * it, such as a traceback. What comes later is often only a consequence.
 *
 * @param number which line of the log it is, counted from 1
 * @param lines the entry and what follows it, as the platform wrote them: foreign text
 * @param cut whether more lines belong to it
 */
public record FirstError(long number, List<String> lines, boolean cut) {
  /** As many lines as are kept: deep enough for the tracebacks of Odoo. */
  static final int MOST_LINES = 300;

  /** Keeps its own copy of the lines. */
  public FirstError {
    lines = List.copyOf(lines);
  }

  /**
   * Looks for it from the log's beginning.
   *
   * @throws TroubleException when the log cannot be read
   */
  public static Optional<FirstError> in(UpgradeLog log) throws TroubleException {
    LogLines all = new LogLines(log);
    Optional<String> line = all.next();
    while (line.isPresent() && !LogLevel.of(line.get()).isTrouble()) {
      line = all.next();
    }
    return line.isEmpty() ? Optional.empty() : Optional.of(entry(line.get(), all));
  }

  private static FirstError entry(String first, LogLines all) throws TroubleException {
    long number = all.number();
    List<String> lines = new ArrayList<>(List.of(first));
    Optional<String> next = all.next();
    while (next.isPresent() && LogLevel.of(next.get()) == LogLevel.NONE) {
      if (lines.size() == MOST_LINES) {
        return new FirstError(number, lines, true);
      }
      lines.add(next.get());
      next = all.next();
    }
    while (lines.get(lines.size() - 1).isBlank()) {
      lines.remove(lines.size() - 1);
    }
    return new FirstError(number, lines, false);
  }

  /**
   * The lines that say most, where there is little room: a traceback's first, and its last ones,
   * which name what failed. A line that says how many are left out stands between.
   *
   * @param most 4 or more
   */
  public List<String> shortened(int most) {
    if (lines.size() <= most) {
      return lines;
    }
    int left = lines.size() - most + 1;
    List<String> some = new ArrayList<>(lines.subList(0, 1));
    some.add("[" + left + " lines left out]");
    some.addAll(lines.subList(1 + left, lines.size()));
    return some;
  }
}
