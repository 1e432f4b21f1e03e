package dev.odooupgrade.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Breaks text into lines that fit a width in columns: for every face, and for what is written. */
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
    return lines(text, width, word -> false);
  }

  /**
   * The lines of one line that may begin with a column of its own, such as a number or a time: what
   * does not fit continues below its text and not below that column, unless that takes half the
   * width. A line that fits keeps its spaces.
   *
   * @param column what the line may begin with
   * @param isWhole which words stay in one piece however long they are, such as an address
   */
  public static List<String> hanging(
      String line, int width, Pattern column, Predicate<String> isWhole) {
    if (DisplayWidth.of(line) <= width) {
      return List.of(line);
    }
    Matcher beginning = column.matcher(line);
    String first = beginning.lookingAt() ? beginning.group() : "";
    int indent = DisplayWidth.of(first);
    if (indent > width / 2) {
      return lines(line, width, isWhole);
    }
    List<String> lines = lines(line.substring(first.length()), width - indent, isWhole);
    lines.replaceAll(rest -> " ".repeat(indent) + rest);
    lines.set(0, first + lines.get(0).substring(indent));
    return lines;
  }

  private static List<String> lines(String text, int width, Predicate<String> isWhole) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.split("\n", -1)) {
      wrap(paragraph, Math.max(1, width), isWhole, lines);
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

  private static void wrap(
      String paragraph, int width, Predicate<String> isWhole, List<String> lines) {
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
      String rest = columns > width && !isWhole.test(word) ? cut(word, width, lines) : word;
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
