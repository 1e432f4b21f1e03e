package dev.odooupgrade.timezone;

import java.util.List;
import java.util.Optional;

/**
 * A zone that fits what was typed, and why.
 *
 * @param text the words that fit: the zone's name, its country, the abbreviation …
 * @param highlights the parts of {@code text} that were typed, in order; empty when nothing was
 * @param close how well it fits; every match of a better kind is before all of a worse one
 */
public record Match(
    Timezone zone, Reason reason, String text, List<Highlight> highlights, Closeness close) {

  /** Copies the list, so that a match never changes. */
  public Match {
    highlights = List.copyOf(highlights);
  }

  /** Whether nothing that was typed stands in it, so that a person has to choose it. */
  public boolean isGuess() {
    return close == Closeness.ALMOST;
  }

  /** The city that was found, where the zone has another name. */
  public Optional<String> place() {
    return reason == Reason.CITY ? Optional.of(text) : Optional.empty();
  }

  /** What about a zone fits. */
  public enum Reason {
    /** Its own name, or a part of it. */
    NAME,
    /** Another name of the same zone, mostly an older one. */
    OTHER_NAME,
    COUNTRY,
    /** A city by its clocks that it is not named after. */
    CITY,
    /** What its clocks are called, in winter or in summer. */
    ABBREVIATION,
    /** How far its clocks are from UTC now. */
    OFFSET,
    /** The tz database's own words on the area. */
    REMARK
  }

  /** How well a zone fits, best first. */
  public enum Closeness {
    /** The whole of it was typed. */
    WHOLE,
    /** It begins with what was typed. */
    BEGINNING,
    /** Each word typed begins a word of it. */
    WORDS,
    /** What was typed stands somewhere inside. */
    INSIDE,
    /** It fits but for a typing error or two. */
    ALMOST
  }

  /**
   * A part of a text.
   *
   * @param start the first character, counted from 0
   * @param end the one after the last
   */
  public record Highlight(int start, int end) {}
}
