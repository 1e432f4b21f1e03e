package dev.odooupgrade.tui.kit;

import dev.odooupgrade.text.DisplayWidth;
import dev.odooupgrade.text.SafeText;
import dev.odooupgrade.tui.terminal.Role;
import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines at spaces, counted in columns; only a word too long for a line is cut. */
public final class Wrap {

  private final int width;
  private final List<Line> lines = new ArrayList<>();
  private List<Span> current = new ArrayList<>();
  private int used;
  private boolean spaceOwed;

  private Wrap(int width) {
    this.width = width;
  }

  /** The lines of a plain text, which may have line breaks of its own. */
  public static List<Line> lines(String text, int width) {
    return lines(text, Role.PLAIN, width);
  }

  /** The lines of a text in one look, which may have line breaks of its own. */
  public static List<Line> lines(String text, Role role, int width) {
    List<Line> all = new ArrayList<>();
    for (String paragraph : SafeText.cleanLines(text).split("\n", -1)) {
      all.addAll(lines(List.of(new Span(paragraph, role)), width));
    }
    return all;
  }

  /** The lines of one styled paragraph; at least one, which may be empty. */
  public static List<Line> lines(List<Span> paragraph, int width) {
    Wrap wrap = new Wrap(Math.max(1, width));
    for (Span span : paragraph) {
      wrap.add(span);
    }
    wrap.endLine();
    return wrap.lines;
  }

  private void add(Span span) {
    String[] words = span.text().split(" ", -1);
    for (int i = 0; i < words.length; i++) {
      spaceOwed |= i > 0;
      if (!words[i].isEmpty()) {
        addWord(words[i], span.role());
      }
    }
  }

  private void addWord(String word, Role role) {
    int columns = DisplayWidth.of(word);
    int space = spaceOwed && used > 0 ? 1 : 0;
    if (used > 0 && used + space + columns > width) {
      endLine();
      space = 0;
    }
    if (space > 0) {
      append(" ", role);
    }
    spaceOwed = false;
    String rest = word;
    while (DisplayWidth.of(rest) > width && rest.length() > 1) {
      String piece = DisplayWidth.clip(rest, width);
      piece = piece.isEmpty() ? rest.substring(0, 1) : piece; // a wide letter in one column
      append(piece, role);
      endLine();
      rest = rest.substring(piece.length());
    }
    append(rest, role);
  }

  private void append(String text, Role role) {
    if (text.isEmpty()) {
      return;
    }
    used += DisplayWidth.of(text);
    int last = current.size() - 1;
    if (last >= 0 && current.get(last).role() == role) {
      current.set(last, new Span(current.get(last).text() + text, role));
    } else {
      current.add(new Span(text, role));
    }
  }

  private void endLine() {
    lines.add(new Line(current));
    current = new ArrayList<>();
    used = 0;
    spaceOwed = false;
  }
}
