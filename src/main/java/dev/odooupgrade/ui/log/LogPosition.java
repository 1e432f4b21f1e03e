package dev.odooupgrade.ui.log;

import dev.odooupgrade.flow.log.LogExcerpt;

/**
 * A position in a log that grows.
 *
 * @param line the marked line, counted from zero
 * @param following whether the newest line is the marked one, whatever comes
 * @param seen how many lines there were when the following was ended
 */
record LogPosition(long line, boolean following, long seen) {
  /** At the newest line, and staying there. */
  static final LogPosition NEWEST = new LogPosition(0, true, 0);

  /** The position once the log is known to have so many lines. */
  LogPosition in(LogExcerpt excerpt) {
    if (following) {
      return new LogPosition(nearest(Long.MAX_VALUE, excerpt), true, excerpt.total());
    }
    long there = Math.min(line, Math.max(0, excerpt.total() - 1));
    return new LogPosition(
        excerpt.reaches(there) ? nearest(there, excerpt) : there,
        false,
        Math.min(seen, excerpt.total()));
  }

  /** The line itself, or the one shown before it where a filter hides it. */
  private static long nearest(long line, LogExcerpt excerpt) {
    return excerpt.numbers().isEmpty() ? 0 : excerpt.numbers().get(excerpt.nearest(line));
  }

  /** At another line, to stay there. */
  LogPosition at(long wanted, LogExcerpt excerpt) {
    long last = Math.max(0, excerpt.total() - 1);
    return new LogPosition(
        Math.max(0, Math.min(wanted, last)), false, following ? excerpt.total() : seen);
  }

  /** Which line to read around: the newest one may be another one by then. */
  long wanted() {
    return following ? Long.MAX_VALUE : line;
  }
}
