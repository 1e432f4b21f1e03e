package dev.odooupgrade.timezone;

import java.text.Normalizer;
import java.util.Locale;

/** Brings names and what people type to one form: no case, no accents, one kind of space. */
final class Folding {
  private Folding() {}

  /**
   * Folds a text character for character, so that places in the folded text are places in the text
   * itself: lower case, the bare letter, and a space for all that is no letter, digit or plus (a
   * plus tells {@code Etc/GMT+5} from {@code Etc/GMT-5}).
   */
  static String keepingPlaces(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char bare = bare(text.charAt(i));
      folded.append(Character.isLetterOrDigit(bare) || bare == '+' ? bare : ' ');
    }
    return folded.toString();
  }

  /** Folds what a person typed: as above, with single spaces and none at the ends. */
  static String query(String typed) {
    return keepingPlaces(Normalizer.normalize(typed, Normalizer.Form.NFC))
        .strip()
        .replaceAll(" +", " ");
  }

  private static char bare(char letter) {
    if (letter < 128) {
      return Character.toLowerCase(letter);
    }
    String parts = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
    return parts.toLowerCase(Locale.ROOT).charAt(0);
  }
}
