package dev.odooupgrade.timezone;

import java.time.ZoneOffset;

/**
 * What clocks in a zone are called while they stand at one offset: {@code CEST} at {@code +02:00}.
 *
 * @param name the abbreviation, or empty where the tz database knows none but the offset itself
 * @param offset the distance from UTC, positive to the east
 */
public record ClockName(String name, ZoneOffset offset) {
  /** Reads {@code CEST+02:00}, or {@code +04:00} for a clock without a name. */
  static ClockName parse(String text) {
    int sign = Math.max(text.indexOf('+'), text.indexOf('-'));
    return new ClockName(text.substring(0, sign), ZoneOffset.of(text.substring(sign)));
  }
}
