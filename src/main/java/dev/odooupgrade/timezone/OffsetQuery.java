package dev.odooupgrade.timezone;

import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a distance from UTC as people write it: {@code +1}, {@code UTC+01:00}, {@code -0330}. */
final class OffsetQuery {
  private static final int MOST_HOURS = 18;
  private static final Pattern OFFSET =
      Pattern.compile(
          "(?:UTC|GMT)?\\s*([+\u2212-])\\s*(\\d{1,2})(?::?([0-5]\\d))?", Pattern.CASE_INSENSITIVE);

  private OffsetQuery() {}

  static Optional<ZoneOffset> parse(String typed) {
    Matcher offset = OFFSET.matcher(typed.strip());
    if (!offset.matches()) {
      return Optional.empty();
    }
    int hours = Integer.parseInt(offset.group(2));
    int minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
    int east = offset.group(1).equals("+") ? 1 : -1;
    return hours < MOST_HOURS
        ? Optional.of(ZoneOffset.ofTotalSeconds(east * (hours * 60 + minutes) * 60))
        : Optional.empty();
  }
}
