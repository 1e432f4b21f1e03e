package dev.odooupgrade.timezone;

/**
 * A zone that fits what was typed.
 *
 * @param why in words: {@code Mumbai, 12.7 million people}
 * @param close how well it fits
 */
public record Match(Timezone zone, Reason reason, String why, Closeness close) {

  /** Whether nothing is called what was typed, so that a person has to choose it. */
  public boolean isGuess() {
    return close == Closeness.ALMOST;
  }

  /** What about a zone fits. */
  public enum Reason {
    /** Its own name, or the city it is named after. */
    NAME,
    /** An older name of the same zone. */
    OLDER_NAME,
    COUNTRY,
    /** A part of a country, such as California. */
    AREA,
    /** A city by its clocks. */
    CITY,
    /** What its clocks are called in full: Central European Time. */
    CLOCK,
    /** What its clocks are called, in winter or in summer. */
    ABBREVIATION,
    /** What Windows calls the zone. */
    WINDOWS,
    /** How far its clocks are from UTC, in winter or in summer. */
    OFFSET,
    /** The tz database's own words on the area. */
    REMARK
  }

  /** How well a zone fits. */
  public enum Closeness {
    /** It is called what was typed. */
    WHOLE,
    /** Its name begins with what was typed. */
    BEGINNING,
    /** A later word of its name does, or one word names a place and the others where it is. */
    WORDS,
    /** It fits but for a typing error or two, or for some of the words. */
    ALMOST
  }
}
