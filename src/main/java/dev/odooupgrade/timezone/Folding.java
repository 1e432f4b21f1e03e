package dev.odooupgrade.timezone;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Brings names and what people type to one form: small bare letters, one space between words, none
 * where an apostrophe was; {@code St.} in full, and no sign for "city" at the end.
 */
final class Folding {
  /** Letters that Unicode does not take apart, and letters that people do not tell apart. */
  private static final Map<Character, String> SPELLED =
      Map.ofEntries(
          Map.entry('ß', "ss"),
          Map.entry('æ', "ae"),
          Map.entry('œ', "oe"),
          Map.entry('ø', "o"),
          Map.entry('ł', "l"),
          Map.entry('đ', "d"),
          Map.entry('ð', "d"),
          Map.entry('þ', "th"),
          Map.entry('ı', "i"),
          Map.entry('ħ', "h"),
          Map.entry('ə', "a"),
          Map.entry('ي', "ی"),
          Map.entry('ى', "ی"),
          Map.entry('ك', "ک"),
          Map.entry('أ', "ا"),
          Map.entry('إ', "ا"),
          Map.entry('آ', "ا"),
          Map.entry('ة', "ه"),
          Map.entry('&', " and "));

  private static final Map<String, String> IN_FULL =
      Map.of("st", "saint", "ste", "sainte", "mt", "mount", "ft", "fort");

  /** City or county in Chinese, Japanese and Korean, which many names have and people omit. */
  private static final List<String> CITY_SIGNS = List.of("市", "县", "縣", "특별시", "광역시", "시");

  /** Scripts whose letters are syllables or words come after all others. */
  private static final char LAST_ALPHABET = '\u2fff';

  private static final String APOSTROPHES = "'’‘`´ʻʼʹʾʿ";

  /** No name is longer, and who pastes a whole text should not wait. */
  private static final int LONGEST = 120;

  private static final char UNKNOWN = 0;
  private static final char DROPPED = 1;
  private static final char LONGER = 2;

  /** What becomes of each letter; found out once, since there are half a million in the tables. */
  private final char[] known = new char[1 << 16];

  private char[] folded = new char[256];
  private int length;
  private int word;

  /** Folds what a person typed. */
  static String query(String typed) {
    String begin = typed.substring(0, Math.min(typed.length(), LONGEST));
    String plain = Normalizer.normalize(begin, Normalizer.Form.NFKC);
    Folding folding = new Folding();
    return new String(folding.letters(), 0, folding.fold(plain, 0, plain.length()));
  }

  /** Folds a name, or a part of a text, and answers how many of {@link #letters} it now is. */
  int fold(String text, int from, int to) {
    if (folded.length < 6 * (to - from)) {
      folded = Arrays.copyOf(folded, 6 * (to - from));
    }
    length = 0;
    word = 0;
    for (int i = from; i < to; i++) {
      char letter = text.charAt(i);
      char bare = known[letter];
      if (bare == UNKNOWN) {
        bare = bare(letter);
        known[letter] = bare;
      }
      if (bare > ' ') {
        folded[length++] = bare;
      } else if (bare == ' ') {
        endWord(false);
      } else if (bare == LONGER) {
        spell(SPELLED.getOrDefault(Character.toLowerCase(letter), ""));
      }
    }
    endWord(true);
    if (length > 0) {
      length--;
    }
    if (length > 2 && folded[length - 1] > LAST_ALPHABET) {
      dropCitySign();
    }
    return length;
  }

  private void dropCitySign() {
    for (String sign : CITY_SIGNS) {
      int rest = length - sign.length();
      if (rest >= 2 && sign.equals(new String(folded, rest, sign.length()))) {
        length = folded[rest - 1] == ' ' ? rest - 1 : rest;
        return;
      }
    }
  }

  /** What the last name became, with more behind it. */
  char[] letters() {
    return folded;
  }

  private void spell(String letters) {
    for (int i = 0; i < letters.length(); i++) {
      if (letters.charAt(i) == ' ') {
        endWord(false);
      } else {
        folded[length++] = letters.charAt(i);
      }
    }
  }

  /** Ends a word; an abbreviation that stands alone, such as the code of a country, is one. */
  private void endWord(boolean ends) {
    if (length == word) {
      return;
    }
    boolean alone = word == 0 && ends;
    if (!alone && length - word <= 3 && (folded[length - 1] == 't' || folded[length - 1] == 'e')) {
      String full = IN_FULL.get(new String(folded, word, length - word));
      if (full != null) {
        length = word;
        spell(full);
      }
    }
    folded[length++] = ' ';
    word = length;
  }

  private static char bare(char letter) {
    char small = Character.toLowerCase(letter);
    String spelled = SPELLED.get(small);
    if (spelled != null) {
      return spelled.length() > 1 ? LONGER : spelled.charAt(0);
    }
    if (APOSTROPHES.indexOf(letter) >= 0 || isAccent(letter)) {
      return DROPPED;
    }
    if (isBetween(letter, 'À', '\u058f') || isBetween(letter, '\u1e00', '\u1fff')) {
      char base = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD).charAt(0);
      small = Character.toLowerCase(base);
    }
    boolean kept =
        Character.isLetterOrDigit(small)
            || isVowelSign(small)
            || small == '+'
            || Character.isSurrogate(small);
    return kept ? small : ' ';
  }

  /** Marks above and below letters; in Hebrew and Arabic, the vowels that few people type. */
  private static boolean isAccent(char letter) {
    return isBetween(letter, '\u0300', '\u036f')
        || isBetween(letter, '\u0591', '\u05c7')
        || isBetween(letter, '\u064b', '\u065f')
        || "\u0640\u200c\u200d".indexOf(letter) >= 0;
  }

  private static boolean isBetween(char letter, char first, char last) {
    return letter >= first && letter <= last;
  }

  /** The scripts of India and its neighbours write most vowels as marks. */
  private static boolean isVowelSign(char letter) {
    int type = Character.getType(letter);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }
}
