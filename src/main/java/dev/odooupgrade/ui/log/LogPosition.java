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
    long last = Math.max(0, excerpt.total() - 1);
    return following
        ? new LogPosition(last, true, excerpt.total())
        : new LogPosition(Math.min(line, last), false, Math.min(seen, excerpt.total()));
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
