package dev.odooupgrade.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A constant that people type and files contain, under the word that its name gives: {@code
 * upgraded-sql} for {@code UPGRADED_SQL}. To rename the constant is to change the word.
 */
public interface Named {
  /** The name of the constant, as every enum has it. */
  String name();

  default String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static List<String> words(Named... all) {
    return Arrays.stream(all).map(Named::word).toList();
  }

  static <N extends Named> Optional<N> byWord(N[] all, String word) {
    return Arrays.stream(all).filter(one -> one.word().equals(word)).findFirst();
  }
}
