package dev.odooupgrade.report;

import dev.odooupgrade.text.SafeText;

/** Text of a page in one block: white space is one space, as browsers show it. */
final class InlineText {
  /** A tab is wide in code; where its stops are, nobody can tell here. */
  private static final String TAB = "    ";

  private final StringBuilder text = new StringBuilder();

  /** Adds text whose white space does not count. */
  void add(String more) {
    more.codePoints()
        .filter(c -> !isInvisible(c))
        .forEach(
            c -> {
              if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                text.appendCodePoint(c);
              } else if (!text.isEmpty() && !endsWithSpace()) {
                text.append(' ');
              }
            });
  }

  /** Adds text whose white space counts. */
  void addAsItIs(String more) {
    text.append(more.replace("\r\n", "\n").replace('\r', '\n').replace("\t", TAB));
  }

  void breakLine() {
    text.append('\n');
  }

  int length() {
    return text.length();
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  /** What was added behind that length, made harmless. */
  String since(int from) {
    return SafeText.clean(text.substring(Math.min(from, text.length()))).strip();
  }

  /** All of it, made harmless, with its line breaks; it is empty then. */
  String take() {
    String all = SafeText.cleanLines(text.toString());
    text.setLength(0);
    return all;
  }

  private boolean endsWithSpace() {
    char last = text.charAt(text.length() - 1);
    return last == ' ' || last == '\n';
  }

  /** What only tells where a word may be parted: it would be shown as an unknown character. */
  private static boolean isInvisible(int c) {
    return c == 0x00AD || c == 0x200B || c == 0x2060 || c == 0xFEFF;
  }
}
