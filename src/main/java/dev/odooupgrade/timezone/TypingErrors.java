package dev.odooupgrade.timezone;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * Weighs the typing errors between one query and many texts, each distinct text once. The number of
 * letters left out, added, changed or swapped counts most; among equals, Jaro-Winkler prefers the
 * text whose beginning was typed right.
 */
final class TypingErrors {
  /** Errors forgiven, by the length of what was typed: a short word of errors is another word. */
  private static final int[] FORGIVEN = {0, 0, 0, 0, 1, 1, 2, 2, 2, 3};

  /** A text that is still being typed must be this long before its beginning may hold an error. */
  private static final int LEAST_BEGINNING = 4;

  /** From here on, of 100, two texts are alike enough to propose one when nothing fits better. */
  private static final double ALIKE = 86;

  private static final int STRANGE_LETTERS = 2;

  private static final int WORST = 999;
  private static final int PER_ERROR = 200;
  private static final int ONLY_ONE_WORD = 90;
  private static final int ONLY_BEGINNING = 120;

  private static final List<DamerauLevenshteinDistance> DISTANCES =
      Stream.of(0, 1, 2, 3).map(DamerauLevenshteinDistance::new).toList();
  private static final JaroWinklerSimilarity LIKENESS = new JaroWinklerSimilarity();

  private final String query;
  private final long letters;
  private final int forgiven;
  private final Map<String, OptionalInt> known = new HashMap<>();

  TypingErrors(String query) {
    this.query = query;
    this.letters = letters(query);
    this.forgiven = FORGIVEN[Math.min(query.length(), FORGIVEN.length - 1)];
  }

  /** The weight of the errors, 0 to 999, or empty when this is another text altogether. */
  OptionalInt weigh(String text) {
    return forgiven == 0 ? OptionalInt.empty() : known.computeIfAbsent(text, this::compute);
  }

  private OptionalInt compute(String text) {
    int best = weight(text, forgiven, 0);
    if (query.length() >= LEAST_BEGINNING && text.length() > query.length()) {
      best = Math.min(best, weight(text.substring(0, query.length()), 1, ONLY_BEGINNING));
    }
    if (text.indexOf(' ') >= 0) {
      for (String word : text.split(" +", -1)) {
        best = Math.min(best, weight(word, forgiven, ONLY_ONE_WORD));
      }
    }
    return best < WORST ? OptionalInt.of(best) : OptionalInt.empty();
  }

  private int weight(String text, int most, int penalty) {
    if (Math.abs(text.length() - query.length()) > most || strange(text) > most) {
      return WORST;
    }
    int errors = DISTANCES.get(most).apply(query, text);
    return errors < 0
        ? WORST
        : errors * PER_ERROR + penalty + (int) Math.min(99, Math.round(100 - likeness(text)));
  }

  /**
   * The weight of a text that is alike although more letters differ than are forgiven, such as a
   * name in another language (Bruxelles); empty when it is not.
   */
  OptionalInt weighAlike(String text) {
    if (text.charAt(0) != query.charAt(0) || strange(text) > STRANGE_LETTERS) {
      return OptionalInt.empty();
    }
    double likeness = likeness(text);
    return likeness >= ALIKE
        ? OptionalInt.of((int) Math.round((100 - likeness) * 10))
        : OptionalInt.empty();
  }

  /** Jaro-Winkler, 0 to 100. */
  private double likeness(String text) {
    return LIKENESS.apply(query, text) * 100;
  }

  /** How many letters, at least, one of the two has and the other has not. */
  private int strange(String text) {
    long others = letters(text);
    return Math.max(Long.bitCount(letters & ~others), Long.bitCount(others & ~letters));
  }

  /** Which letters a text has, as bits: enough to see that most texts need no closer look. */
  private static long letters(String text) {
    long letters = 0;
    for (int i = 0; i < text.length(); i++) {
      letters |= 1L << (text.charAt(i) & 63);
    }
    return letters;
  }
}
