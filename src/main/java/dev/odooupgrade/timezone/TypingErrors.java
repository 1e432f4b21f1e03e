package dev.odooupgrade.timezone;

import org.apache.commons.text.similarity.DamerauLevenshteinDistance;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * Weighs the typing errors between one query and a name: how many letters are left out, added,
 * changed or swapped, and how much alike the two are all in all.
 */
final class TypingErrors {
  /** Errors forgiven, by the length of what was typed: a short word of errors is another word. */
  private static final int[] FORGIVEN = {0, 0, 0, 0, 1, 1, 1, 2};

  private static final DamerauLevenshteinDistance ONE = new DamerauLevenshteinDistance(1);
  private static final DamerauLevenshteinDistance TWO = new DamerauLevenshteinDistance(2);
  private static final JaroWinklerSimilarity LIKENESS = new JaroWinklerSimilarity();

  private final String query;
  private final int forgiven;

  TypingErrors(String query) {
    this.query = query;
    this.forgiven = FORGIVEN[Math.min(query.length(), FORGIVEN.length - 1)];
  }

  /** How many errors are forgiven: 2 at most. */
  int forgiven() {
    return forgiven;
  }

  /** How many errors there are, or -1 when this is another name altogether. */
  int count(String name) {
    if (forgiven == 1) {
      return ONE.apply(query, name);
    }
    return name.charAt(0) == query.charAt(0) ? TWO.apply(query, name) : ONE.apply(query, name);
  }

  /** How alike they are, of 100, where a good beginning counts most. */
  int likeness(String name) {
    return (int) Math.round(100 * LIKENESS.apply(query, name));
  }
}
