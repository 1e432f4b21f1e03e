package dev.odooupgrade.flow.log;

/** Which entries of a log are shown; the lines that belong to one, such as a traceback, with it. */
public enum LogFilter {
  ALL(LogLevel.NONE),
  WARNINGS(LogLevel.WARNING),
  ERRORS(LogLevel.ERROR);

  private final LogLevel least;

  LogFilter(LogLevel least) {
    this.least = least;
  }

  boolean shows(LogLevel level) {
    return level.compareTo(least) >= 0;
  }

  /** The next one; after the last, the first. */
  public LogFilter next() {
    return values()[(ordinal() + 1) % values().length];
  }
}
