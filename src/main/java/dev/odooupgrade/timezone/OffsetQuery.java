package dev.odooupgrade.timezone;

import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a distance from UTC as people write it: {@code +1}, {@code UTC+01:00}, {@code GMT -3}. */
final class OffsetQuery {
  private static final int MOST_HOURS = 18;
  private static final Pattern OFFSET =
      Pattern.compile(
          "\\(?(?:(UTC|GMT)\\s*)?([+\u2212\u2013-]?)\\s*(\\d{1,2})(?:[:.h]?([0-5]\\d))?\\)?",
          Pattern.CASE_INSENSITIVE);

  private OffsetQuery() {}

  static Optional<ZoneOffset> parse(String typed) {
    Matcher offset = OFFSET.matcher(typed.strip());
    if (!offset.matches() || (offset.group(1) == null && offset.group(2).isEmpty())) {
      return Optional.empty();
    }
    int hours = Integer.parseInt(offset.group(3));
    int minutes = offset.group(4) == null ? 0 : Integer.parseInt(offset.group(4));
    int east = offset.group(2).isEmpty() || offset.group(2).equals("+") ? 1 : -1;
    return hours < MOST_HOURS
        ? Optional.of(ZoneOffset.ofTotalSeconds(east * (hours * 60 + minutes) * 60))
        : Optional.empty();
  }
}
