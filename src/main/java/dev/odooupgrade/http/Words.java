package dev.odooupgrade.http;

import java.time.Duration;

/** Limits of time, in words for sentences. */
public final class Words {

  private Words() {}

  /** Such as {@code 30 s}, {@code 2 min} or {@code 500 ms}. */
  public static String of(Duration limit) {
    if (limit.toMillis() < 1_000) {
      return limit.toMillis() + " ms";
    }
    long seconds = limit.toSeconds();
    return seconds >= 120 && seconds % 60 == 0 ? seconds / 60 + " min" : seconds + " s";
  }
}
