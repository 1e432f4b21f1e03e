package dev.odooupgrade.text;

import java.time.Duration;

/** Spans of time in words. A negative span counts as none: two clocks may disagree a little. */
public final class Durations {
  private static final int MINUTE = 60;
  private static final int HOUR = 60 * MINUTE;
  private static final int DAY = 24 * HOUR;

  private Durations() {}

  /** The two largest units that count: {@code 56 s}, {@code 1 min 19 s}, {@code 2 h 5 min}. */
  public static String words(Duration span) {
    long seconds = seconds(span);
    if (seconds < HOUR) {
      return two(seconds, MINUTE, 1);
    }
    return seconds < DAY ? two(seconds, HOUR, MINUTE) : two(seconds, DAY, HOUR);
  }

  /** Hours and minutes as a clock shows them, such as {@code 01:12}; hours go on past 99. */
  public static String clock(Duration span) {
    long minutes = seconds(span) / MINUTE;
    return String.format("%02d:%02d", minutes / 60, minutes % 60);
  }

  /** How long ago, in the largest unit: {@code 4 min ago}; {@code just now} below a second. */
  public static String ago(Duration span) {
    return seconds(span) == 0 ? "just now" : one(seconds(span)) + " ago";
  }

  /** How long, in the largest unit, for a column whose title says what it is: {@code 4 min}. */
  public static String brief(Duration span) {
    return seconds(span) == 0 ? "now" : one(seconds(span));
  }

  /** How long until, in the largest unit: {@code in 9 s}; {@code now} when nothing is left. */
  public static String in(Duration span) {
    return seconds(span) == 0 ? "now" : "in " + one(seconds(span));
  }

  private static long seconds(Duration span) {
    return Math.max(0, span.toSeconds());
  }

  private static String one(long seconds) {
    if (seconds < MINUTE) {
      return seconds + " s";
    }
    if (seconds < HOUR) {
      return seconds / MINUTE + " min";
    }
    if (seconds < DAY) {
      return seconds / HOUR + " h";
    }
    return seconds / DAY + (seconds < 2 * DAY ? " day" : " days");
  }

  private static String two(long seconds, int large, int small) {
    long rest = seconds < large ? 0 : seconds % large / small * small;
    return rest == 0 ? one(seconds) : one(seconds) + " " + one(rest);
  }
}
