package dev.odooupgrade.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that was probably meant. */
final class Nearest {
  private static final int MOST_ERRORS = 3;

  private Nearest() {}

  /** The nearest of the words, if one is near: at most a third of it typed wrong. */
  static Optional<String> to(String typed, Collection<String> words) {
    String wanted = typed.toLowerCase(Locale.ROOT);
    return words.stream()
        .filter(word -> isNear(wanted, word))
        .min(
            Comparator.<String>comparingInt(word -> distance(wanted, word))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** A question to put behind a sentence, or nothing. */
  static String hint(String typed, Collection<String> words) {
    return to(typed, words).map(word -> "; did you mean " + word + "?").orElse("");
  }

  private static boolean isNear(String typed, String word) {
    int allowed = Math.min(MOST_ERRORS, Math.max(1, word.replaceFirst("^-+", "").length() / 3));
    return distance(typed, word) <= allowed
        || (typed.length() >= 4 && word.startsWith(typed) && word.length() > typed.length());
  }

  /** How many letters must be typed, left out, changed, or swapped with the next one. */
  static int distance(String one, String other) {
    int[][] costs = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        if (i == 0 || j == 0) {
          costs[i][j] = i + j;
          continue;
        }
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        int cost = costs[i - 1][j - 1] + (same ? 0 : 1);
        cost = Math.min(cost, Math.min(costs[i - 1][j], costs[i][j - 1]) + 1);
        boolean swapped =
            i > 1
                && j > 1
                && one.charAt(i - 1) == other.charAt(j - 2)
                && one.charAt(i - 2) == other.charAt(j - 1);
        costs[i][j] = swapped ? Math.min(cost, costs[i - 2][j - 2] + 1) : cost;
      }
    }
    return costs[one.length()][other.length()];
  }
}
