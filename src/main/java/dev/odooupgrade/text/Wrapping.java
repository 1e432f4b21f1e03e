package dev.odooupgrade.text;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines that fit a width in columns. */
public final class Wrapping {

  private Wrapping() {}

  /**
   * The lines of a text, broken at spaces and at its own line breaks; only a word that is longer
   * than a line is cut. At least one line, which may be empty.
   *
   * @param text which {@link SafeText} has made harmless
   * @param width in columns; less than 1 counts as 1
   */
  public static List<String> lines(String text, int width) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.split("\n", -1)) {
      wrap(paragraph, Math.max(1, width), lines);
    }
    return lines;
  }

  /** The pieces of a line whose spaces count, cut wherever the width ends. */
  public static List<String> pieces(String line, int width) {
    List<String> pieces = new ArrayList<>();
    String rest = cut(line, Math.max(1, width), pieces);
    if (!rest.isEmpty() || pieces.isEmpty()) {
      pieces.add(rest);
    }
    return pieces;
  }

  private static void wrap(String paragraph, int width, List<String> lines) {
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (int at = 0; at < paragraph.length(); ) {
      int end = paragraph.indexOf(' ', at);
      String word = paragraph.substring(at, end < 0 ? paragraph.length() : end);
      at += word.length() + 1;
      int columns = DisplayWidth.of(word);
      if (used > 0 && used + 1 + columns > width) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      }
      if (used > 0 && columns > 0) {
        line.append(' ');
        used++;
      }
      String rest = columns > width ? cut(word, width, lines) : word;
      line.append(rest);
      used += DisplayWidth.of(rest);
    }
    lines.add(line.toString());
  }

  /** Adds whole lines of a text to the lines; the answer is what is left, and fits. */
  private static String cut(String text, int width, List<String> lines) {
    int from = 0;
    int used = 0;
    for (int at = 0; at < text.length(); ) {
      int codePoint = text.codePointAt(at);
      int columns = DisplayWidth.of(codePoint);
      if (used > 0 && used + columns > width) {
        lines.add(text.substring(from, at));
        from = at;
        used = 0;
      }
      used += columns;
      at += Character.charCount(codePoint);
    }
    return text.substring(from);
  }
}
