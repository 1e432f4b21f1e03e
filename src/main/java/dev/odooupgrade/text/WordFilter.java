package dev.odooupgrade.text;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * A few words, each of which must be in one of several texts: as it is, or with letters left out,
 * so that {@code cst42} finds customer-42.
 */
public record WordFilter(List<String> words) {
  /** Fewer letters would be found nearly anywhere. */
  private static final int LEAST_LETTERS = 3;

  /** How many times as long as the word the place may be where its letters are found. */
  private static final int MOST_SPREAD = 3;

  /** The words that were typed, with blanks between them. */
  public static WordFilter of(String typed) {
    return new WordFilter(
        Arrays.stream(folded(typed).split("\\s+")).filter(word -> !word.isEmpty()).toList());
  }

  public boolean isEmpty() {
    return words.isEmpty();
  }

  /** Whether the texts hold all words. */
  public boolean finds(Collection<String> fields) {
    List<String> places = fields.stream().map(WordFilter::folded).toList();
    return words.stream().allMatch(word -> places.stream().anyMatch(place -> isIn(word, place)));
  }

  private static boolean isIn(String word, String place) {
    return place.contains(word) || (word.length() >= LEAST_LETTERS && isScattered(word, place));
  }

  /** Whether the letters stand there in this order, and not too far from each other. */
  private static boolean isScattered(String word, String place) {
    for (int from = place.indexOf(word.charAt(0)); from >= 0; ) {
      int at = from;
      int found = 1;
      while (found < word.length() && at >= 0) {
        at = place.indexOf(word.charAt(found), at + 1);
        found++;
      }
      if (at < 0) {
        return false;
      }
      if (at - from < MOST_SPREAD * word.length()) {
        return true;
      }
      from = place.indexOf(word.charAt(0), from + 1);
    }
    return false;
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
