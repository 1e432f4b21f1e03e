package dev.odooupgrade.flow.log;

import java.util.List;
import java.util.Optional;

/**
 * Some lines of a log, and what is to be said of all of it.
 *
 * @param first the number of the first of the lines, counted from zero
 * @param lines as they came; of a very long one, its beginning
 * @param total how many lines there are
 * @param troubles how many of all lines are errors, or worse
 * @param phase what the platform was at when it wrote the newest line that tells
 */
public record LogExcerpt(
    long first, List<String> lines, long total, int troubles, Optional<String> phase) {
  /** Of a log of which nothing is here. */
  public static final LogExcerpt EMPTY = new LogExcerpt(0, List.of(), 0, 0, Optional.empty());

  public LogExcerpt {
    lines = List.copyOf(lines);
  }

  public boolean holds(long line) {
    return line >= first && line < first + lines.size();
  }
}
