package dev.odooupgrade.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/** Finds the word that was probably meant. */
public final class Nearest {
  private static final int MOST_ERRORS = 3;
  private static final int LEAST_BEGINNING = 4;
  private static final DamerauLevenshteinDistance DISTANCE = new DamerauLevenshteinDistance();

  private Nearest() {}

  /** The nearest of the words, if one is near: at most a third of it typed wrong. */
  public static Optional<String> to(String typed, Collection<String> words) {
    String wanted = typed.toLowerCase(Locale.ROOT);
    return words.stream()
        .filter(word -> isNear(wanted, word))
        .min(
            Comparator.<String>comparingInt(word -> DISTANCE.apply(wanted, word))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** A question to put behind a sentence, or nothing. */
  public static String hint(String typed, Collection<String> words) {
    return to(typed, words).map(word -> "; did you mean " + word + "?").orElse("");
  }

  /** The end of a sentence: a question, or a full stop. */
  public static String hintOrStop(String typed, Collection<String> words) {
    String hint = hint(typed, words);
    return hint.isEmpty() ? "." : hint;
  }

  /** Whether at most a third of a word was typed wrong, or its beginning right. */
  public static boolean isNear(String typed, String word) {
    int allowed = Math.min(MOST_ERRORS, Math.max(1, word.replaceFirst("^-+", "").length() / 3));
    return DISTANCE.apply(typed, word) <= allowed
        || (typed.length() >= LEAST_BEGINNING && word.startsWith(typed));
  }
}
