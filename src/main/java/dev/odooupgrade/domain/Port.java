package dev.odooupgrade.domain;

import java.util.OptionalInt;

/** Numbers of TCP ports. */
public final class Port {
  private static final int LAST = 0xffff;

  private Port() {}

  public static boolean exists(int number) {
    return 1 <= number && number <= LAST;
  }

  /** Reads one; empty when the text is no number of a port. */
  public static OptionalInt read(String text) {
    int number = text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
    return exists(number) ? OptionalInt.of(number) : OptionalInt.empty();
  }
}
