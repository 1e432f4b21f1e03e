package dev.odooupgrade.text;

/**
 * How many columns of a terminal a text takes: never {@code String.length()}.
 *
 * <p>Exact for what {@link SafeText} lets through. Anything else is counted as SafeText would show
 * it: one column for each replacement character.
 */
public final class DisplayWidth {

  private DisplayWidth() {}

  public static int of(String text) {
    int columns = 0;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      columns += of(codePoint);
      i += Character.charCount(codePoint);
    }
    return columns;
  }

  /** The columns that one code point takes: 2 for the wide scripts of East Asia, otherwise 1. */
  public static int of(int codePoint) {
    return isWide(codePoint) ? 2 : 1;
  }

  /** The longest beginning of {@code text} that fits in {@code columns}, cut off without a sign. */
  public static String clip(String text, int columns) {
    int used = 0;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      used += of(codePoint);
      if (used > columns) {
        return text.substring(0, i);
      }
      i += Character.charCount(codePoint);
    }
    return text;
  }

  /**
   * Text that fits in {@code columns}: all of it, or its beginning followed by {@code sign}, so
   * that nothing is cut in silence.
   */
  public static String clip(String text, int columns, String sign) {
    if (of(text) <= columns) {
      return text;
    }
    int room = columns - of(sign);
    return room < 0 ? clip(sign, columns) : clip(text, room) + sign;
  }

  /** The text followed by as many spaces as fill {@code columns}; longer text stays as it is. */
  public static String padRight(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - of(text)));
  }

  /**
   * Whether a code point is wide (Unicode, East Asian Width W or F), among those that a screen
   * counts the same way; {@link SafeText} replaces the others.
   */
  static boolean isWide(int c) {
    if (c < 0x2E80) {
      return false;
    }
    return between(c, 0x2E80, 0x2EFF) // radicals
        || between(c, 0x3000, 0x303E) // punctuation
        || between(c, 0x3041, 0x30FF) // kana
        || between(c, 0x3131, 0x318E) // Korean letters
        || between(c, 0x31F0, 0x31FF) // small katakana
        || between(c, 0x3200, 0x3247) // in parentheses and circles
        || between(c, 0x3250, 0x32FF)
        || between(c, 0x3400, 0x4DBF) // ideographs
        || between(c, 0x4E00, 0x9FFF)
        || between(c, 0xAC00, 0xD7A3) // Korean syllables
        || between(c, 0xF900, 0xFAFF)
        || between(c, 0xFE30, 0xFE4F)
        || between(c, 0xFF01, 0xFF60); // full-width forms
  }

  private static boolean between(int c, int first, int last) {
    return first <= c && c <= last;
  }
}
