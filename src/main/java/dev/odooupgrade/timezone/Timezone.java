package dev.odooupgrade.timezone;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One name of the tz database, with what a person may know about it.
 *
 * @param id the exact name the platform wants, such as {@code Europe/Brussels}
 * @param newerName the name that replaced this one, for an old name such as {@code Asia/Calcutta}
 * @param country where it is; empty for names of a clock alone, such as {@code UTC}
 * @param clocks what its clocks are called: in winter, then in summer where that differs
 * @param remark the tz database's own words on the area, such as {@code Beijing Time}; often empty
 */
public record Timezone(
    String id,
    Optional<String> newerName,
    Optional<Country> country,
    List<ClockName> clocks,
    String remark) {

  /** Copies the list, so that a zone never changes. */
  public Timezone {
    clocks = List.copyOf(clocks);
  }

  /** The part before the last slash, such as {@code America/Argentina}; empty without a slash. */
  public String area() {
    return id.substring(0, Math.max(0, id.lastIndexOf('/')));
  }

  /** The last part in words, such as {@code Buenos Aires}. */
  public String city() {
    return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
  }

  /** Whether who types its name in any case can mean nothing else, such as EST of New York. */
  boolean isNamedBeyondDoubt() {
    return !area().isEmpty() || id.equals("UTC") || id.equals("GMT");
  }

  /** How far its clocks are from UTC while they are not put forward. */
  ZoneOffset standardOffset() {
    return clocks.stream()
        .map(ClockName::offset)
        .min(Comparator.comparing(ZoneOffset::getTotalSeconds))
        .orElse(ZoneOffset.UTC);
  }

  /**
   * How far its clocks are from UTC at this moment. A name that this Java does not know (its own tz
   * database may be older) is taken to keep its winter time all year.
   */
  public ZoneOffset offsetAt(Instant moment) {
    try {
      return ZoneId.of(id).getRules().getOffset(moment);
    } catch (DateTimeException unknownHere) {
      return clocks.get(0).offset();
    }
  }

  /** What its clocks are called at this moment, such as {@code CEST}; empty where nobody says. */
  public Optional<String> abbreviationAt(Instant moment) {
    ZoneOffset offset = offsetAt(moment);
    return clocks.stream()
        .filter(clock -> clock.offset().equals(offset) && !clock.name().isEmpty())
        .map(ClockName::name)
        .findFirst();
  }

  /** The offset at this moment in the form {@code UTC+01:00}. */
  public String offsetTextAt(Instant moment) {
    ZoneOffset offset = offsetAt(moment);
    return "UTC" + (offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId());
  }

  /**
   * A line of a list: {@code Europe/Brussels UTC+01:00 CET Belgium}.
   *
   * @param nameWidth the columns to keep for the name, so that the lines of a list agree
   */
  public String row(Instant moment, int nameWidth) {
    return (id
            + " ".repeat(Math.max(0, nameWidth - id.length()) + 4)
            + offsetTextAt(moment)
            + String.format(" %-4s ", abbreviationAt(moment).orElse(""))
            + country.map(Country::name).orElse(""))
        .stripTrailing();
  }
}
