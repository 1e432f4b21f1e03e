package dev.odooupgrade.flow.log;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Some lines of a log, and what is to be said of all of it.
 *
 * @param first how many lines are shown before these
 * @param shown how many lines are shown in all; those that a filter hides are not
 * @param numbers the number of each of the lines, counted from zero
 * @param lines as they came; of a very long one, its beginning
 * @param total how many lines there are
 * @param troubles how many of all lines are errors, or worse
 * @param phase what the platform was at when it wrote the newest line that tells
 */
public record LogExcerpt(
    long first,
    long shown,
    List<Long> numbers,
    List<String> lines,
    long total,
    int troubles,
    Optional<LogPhase> phase) {
  /** Of a log of which nothing is here. */
  public static final LogExcerpt EMPTY =
      new LogExcerpt(0, 0, List.of(), List.of(), 0, 0, Optional.empty());

  public LogExcerpt {
    numbers = List.copyOf(numbers);
    lines = List.copyOf(lines);
  }

  public boolean holds(long line) {
    return indexOf(line) >= 0;
  }

  /** Where a line is among these; negative where it is not. */
  public int indexOf(long line) {
    return Collections.binarySearch(numbers, line);
  }

  /** Where the line is that stands nearest before a line, or else the first one. */
  public int nearest(long line) {
    int index = indexOf(line);
    return Math.max(0, index >= 0 ? index : -index - 2);
  }

  /** Whether no line that is missing here is nearer to it than one of these. */
  public boolean reaches(long line) {
    return !numbers.isEmpty()
        && (first == 0 || line >= numbers.get(0))
        && (!goesOn() || line <= numbers.get(numbers.size() - 1));
  }

  /** Whether more lines are shown after these. */
  public boolean goesOn() {
    return first + lines.size() < shown;
  }
}
