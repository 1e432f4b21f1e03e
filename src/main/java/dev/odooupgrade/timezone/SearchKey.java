package dev.odooupgrade.timezone;

import dev.odooupgrade.timezone.Match.Closeness;
import dev.odooupgrade.timezone.Match.Highlight;
import dev.odooupgrade.timezone.Match.Reason;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One text by which a zone can be found.
 *
 * @param text the text to show when it fits
 * @param start where the folded part begins in {@code text}
 * @param folded what is compared
 * @param preference which of two equally close texts counts more: the smaller
 * @param people thousands of those who live there, who decide between equals
 */
record SearchKey(Reason reason, String text, int start, String folded, int preference, int people) {
  /** Shorter words stand inside half of all names, and begin many cities, which helps nobody. */
  private static final int LEAST_INSIDE = 3;

  /** A country brings all its zones, and cities are many: none may crowd out a zone as close. */
  private static final int VAGUE = 100;

  static SearchKey of(Reason reason, String text, int start, int preference, int people) {
    String folded = Folding.keepingPlaces(text.substring(start));
    return new SearchKey(reason, text, start, folded, preference, people);
  }

  boolean isCity() {
    return reason == Reason.CITY;
  }

  /** Whether typing errors are forgiven: not in abbreviations, where each letter counts. */
  boolean forgiving() {
    return reason != Reason.ABBREVIATION && reason != Reason.REMARK;
  }

  /** How this text fits as it was typed, without forgiving any error. */
  Optional<Fit> fit(String query) {
    int at = folded.indexOf(query);
    if (at < 0 || (isCity() && query.length() < LEAST_INSIDE)) {
      return Optional.empty();
    }
    if (at == 0) {
      Closeness close = query.length() == folded.length() ? Closeness.WHOLE : Closeness.BEGINNING;
      return Optional.of(fit(close, 0, query.length()));
    }
    for (int word = at; word > 0; word = folded.indexOf(query, word + 1)) {
      if (folded.charAt(word - 1) == ' ') {
        return Optional.of(fit(Closeness.WORDS, word, query.length()));
      }
    }
    boolean enough = query.length() >= LEAST_INSIDE && reason != Reason.REMARK && !isCity();
    return enough ? Optional.of(fit(Closeness.INSIDE, at, query.length())) : Optional.empty();
  }

  /** That this text fits, but for errors of this weight (0 to 999). */
  Fit almost(int weight) {
    int vague = reason == Reason.COUNTRY || isCity() ? VAGUE : 0;
    Highlight all = new Highlight(start, start + folded.length());
    return new Fit(this, Closeness.ALMOST, (weight + vague) * 10 + preference, List.of(all));
  }

  private Fit fit(Closeness close, int from, int length) {
    Highlight part = new Highlight(start + from, start + from + length);
    return new Fit(this, close, preference, List.of(part));
  }

  /** How one key fits a query; {@code order} tells apart fits of the same closeness. */
  record Fit(SearchKey key, Closeness close, int order, List<Highlight> highlights) {
    private static final int HALF_AN_ERROR = 1_000;

    static final Comparator<Fit> BEST_FIRST =
        Comparator.comparing(Fit::close)
            .thenComparingInt(Fit::order)
            .thenComparingInt(fit -> -fit.key.people);

    /** Whether another is about as close: of one closeness and kind, and not half an error away. */
    boolean isNoBetterThan(Fit other) {
      return close == other.close
          && key.isCity() == other.key.isCity()
          && (close != Closeness.ALMOST || other.order - order < HALF_AN_ERROR);
    }

    boolean isBeginningOfZone() {
      return !key.isCity() && close.compareTo(Closeness.BEGINNING) <= 0;
    }

    /** Too vague beside the beginning of a zone: Brusque beside Brussels. */
    boolean isBeginningOfCity() {
      return key.isCity() && close != Closeness.WHOLE;
    }

    Match of(Timezone zone) {
      return new Match(zone, key.reason, key.text, highlights, close);
    }
  }
}
