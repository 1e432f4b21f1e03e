package dev.odooupgrade.timezone;

import dev.odooupgrade.timezone.Match.Reason;
import java.util.Map;

/** What one or more names stand for: a city, a country, what clocks are called. */
final class Entry {
  private static final int MILLION = 1_000;

  final Reason reason;

  /** The zones it is in, by their places in the catalogue. */
  final int[] zones;

  /** Thousands of people who live there; 0 where that depends on the zone. */
  final int people;

  /** Whether these are the names that most people know it by, and not other spellings. */
  final boolean usual;

  /**
   * All its names with bars between them, each with its language before a colon if one is known.
   */
  private final String names;

  Entry(Reason reason, int[] zones, int people, boolean usual, String names) {
    this.reason = reason;
    this.zones = zones;
    this.people = people;
    this.usual = usual;
    this.names = names;
  }

  /** Why a zone is found by one of the names, in words that fit after {@code because of}. */
  String why(int nth, Timezone zone, Map<String, String> languages) {
    String[] all = names.split("\\|", -1);
    String[] parts = all[nth].split(":", 2);
    String name = parts[parts.length - 1];
    String language = parts.length == 1 ? "" : languages.getOrDefault(parts[0], "");
    return switch (reason) {
      case NAME -> nth == 0 ? name + inhabitants() : "name of the zone";
      case CITY ->
          !language.isEmpty()
              ? name + ", " + language + " name of " + zone.city()
              : (nth == 0 ? "" : name + ": ") + all[0] + inhabitants();
      case COUNTRY -> country(name, language, zone);
      case OLDER_NAME -> "also called " + name;
      case ABBREVIATION -> "abbreviation " + name;
      case WINDOWS -> "Windows name " + name;
      case AREA, CLOCK, OFFSET, REMARK -> name;
    };
  }

  private static String country(String name, String language, Timezone zone) {
    String usual = zone.country().map(Country::name).orElse("");
    if (!language.isEmpty()) {
      return name + ", " + language + " name of " + usual;
    }
    return name.equals(usual) ? "country" : name;
  }

  private String inhabitants() {
    if (people == 0) {
      return "";
    }
    return people >= MILLION
        ? ", " + people / MILLION + "." + people % MILLION / (MILLION / 10) + " million people"
        : ", " + people + ",000 people";
  }
}
