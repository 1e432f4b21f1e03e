package dev.odooupgrade.text;

import java.text.Normalizer;

/**
 * Makes foreign text (of a server, a file name, an exception) harmless to a terminal and a log.
 *
 * <p>The rule: text is composed first (Unicode NFC), so that letters with accents survive. Then
 * every code point that could command the terminal, deceive the reader or shift the columns behind
 * it is shown as U+FFFD, one for one, so that one sees that something stood there:
 *
 * <ul>
 *   <li>control characters, C0 and C1 (an escape sequence begins with one);
 *   <li>format characters: direction overrides, zero-width characters, soft hyphens;
 *   <li>unpaired surrogates, private and unassigned characters;
 *   <li>combining marks that are left after composing (lossy for scripts that live by them);
 *   <li>everything beyond the Basic Multilingual Plane, and the symbols that terminals draw two
 *       columns wide while a screen counts one: emoji.
 * </ul>
 *
 * A tab, a line break and the Unicode separators of lines become one space.
 */
public final class SafeText {

  public static final char REPLACEMENT = '\uFFFD';

  private SafeText() {}

  /** Text for one line: made harmless, its line breaks and tabs turned into spaces. */
  public static String clean(String foreign) {
    return clean(foreign, ' ');
  }

  /** Text of several lines: made harmless, its line breaks kept as {@code \n}. */
  public static String cleanLines(String foreign) {
    return clean(foreign, '\n');
  }

  /** Whether {@link #clean} would leave this code point as it is (line breaks are not). */
  public static boolean isSafe(int codePoint) {
    if (codePoint < 0x7F) {
      return codePoint >= ' ';
    }
    return Character.isBmpCodePoint(codePoint)
        && isPlainType(Character.getType(codePoint))
        && !isWideForTerminalsOnly(codePoint)
        && !mergesWithItsNeighbour(codePoint);
  }

  private static String clean(String foreign, char lineBreak) {
    if (isPlainAscii(foreign)) {
      return foreign;
    }
    String text = Normalizer.normalize(foreign, Normalizer.Form.NFC);
    StringBuilder safe = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c == '\r' && i < text.length() && text.charAt(i) == '\n') {
        continue; // the line feed that follows stands for both
      }
      safe.append(
          isLineBreak(c) ? lineBreak : c == '\t' ? ' ' : isSafe(c) ? (char) c : REPLACEMENT);
    }
    return safe.toString();
  }

  private static boolean isPlainAscii(String text) {
    // A loop, not a stream: every cell of every screen comes through here.
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c >= 0x7F) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLineBreak(int c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
  }

  private static boolean isPlainType(int type) {
    return switch (type) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK ->
          false;
      default -> true;
    };
  }

  /**
   * Symbols and scripts of the BMP that are wide in Unicode's table (East Asian Width W) but take
   * one column in the screen, or the other way round.
   */
  private static boolean isWideForTerminalsOnly(int c) {
    if (c < 0x2300) {
      return false;
    }
    if (c < 0x2E80) {
      return WIDE_SYMBOLS.indexOf(c) >= 0
          || between(c, 0x2630, 0x2637)
          || between(c, 0x2648, 0x2653)
          || between(c, 0x268A, 0x268F);
    }
    return between(c, 0x2F00, 0x2FFF) // Kangxi radicals, description characters
        || c == 0x303F
        || between(c, 0x3100, 0x312F) // Bopomofo
        || between(c, 0x3190, 0x31EF) // Kanbun, Bopomofo, strokes
        || between(c, 0x3248, 0x324F)
        || between(c, 0x3300, 0x33FF) // squared words
        || between(c, 0x4DC0, 0x4DFF) // hexagrams
        || between(c, 0xA000, 0xA4CF) // Yi
        || between(c, 0xA960, 0xA97F)
        || between(c, 0xFE10, 0xFE1F)
        || between(c, 0xFE50, 0xFE6F)
        || between(c, 0xFFE0, 0xFFE6);
  }

  private static final String WIDE_SYMBOLS =
      "\u231A\u231B\u2329\u232A\u23E9\u23EA\u23EB\u23EC\u23F0\u23F3\u25FD\u25FE\u2614\u2615"
          + "\u267F\u2693\u26A1\u26AA\u26AB\u26BD\u26BE\u26C4\u26C5\u26CE\u26D4\u26EA\u26F2\u26F3"
          + "\u26F5\u26FA\u26FD\u2705\u270A\u270B\u2728\u274C\u274E\u2753\u2754\u2755\u2757\u2795"
          + "\u2796\u2797\u27B0\u27BF\u2B1B\u2B1C\u2B50\u2B55";

  /**
   * Letters that join the one beside them into a single cell: Korean letters by parts and their
   * invisible fillers, half-width voicing marks, and the vowels AM of Thai and Lao.
   */
  private static boolean mergesWithItsNeighbour(int c) {
    return between(c, 0x1100, 0x11FF)
        || between(c, 0xD7B0, 0xD7FF)
        || c == 0x0D4E
        || c == 0x0E33
        || c == 0x0EB3
        || c == 0x3164
        || between(c, 0xFF9E, 0xFFA0);
  }

  private static boolean between(int c, int first, int last) {
    return first <= c && c <= last;
  }
}
