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

  public FirstError {
    lines = List.copyOf(lines);
  }

  /**
   * The first error of a log, as far as it was read.
   *
   * @throws TroubleException when the log cannot be read
   */
  public static Optional<FirstError> in(LogBook book) throws TroubleException {
    Optional<LogMatch> first = book.troubleAfter(-1);
    return first.isEmpty()
        ? Optional.empty()
        : Optional.of(entry(first.get().line(), book.lines(first.get().line(), MOST_LINES + 1)));
  }

  /**
   * The same, of a log that nobody has read yet.
   *
   * @throws TroubleException when the log cannot be read
   */
  public static Optional<FirstError> in(UpgradeLog log) throws TroubleException {
    LogBook book = new LogBook(log);
    book.readOn();
    return in(book);
  }

  private static FirstError entry(long line, List<String> following) {
    int end = 1;
    while (end < following.size() && LogLevel.of(following.get(end)) == LogLevel.NONE) {
      end++;
    }
    boolean cut = end > MOST_LINES;
    end = Math.min(end, MOST_LINES);
    while (!cut && following.get(end - 1).isBlank()) {
      end--;
    }
    return new FirstError(line + 1, following.subList(0, end), cut);
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
    some.add("[" + left + " lines omitted]");
    some.addAll(lines.subList(1 + left, lines.size()));
    return some;
  }
}
