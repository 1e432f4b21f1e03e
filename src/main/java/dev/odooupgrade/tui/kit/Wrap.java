package dev.odooupgrade.tui.kit;

import dev.odooupgrade.text.SafeText;
import dev.odooupgrade.text.Wrapping;
import dev.odooupgrade.tui.terminal.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Breaks text into lines at spaces, counted in columns; only a word too long for a line is cut. */
public final class Wrap {

  private Wrap() {}

  /** The lines of a plain text, which may have line breaks of its own. */
  public static List<Line> lines(String text, int width) {
    return lines(text, Role.PLAIN, width);
  }

  public static List<Line> lines(String text, Role role, int width) {
    List<Line> all = new ArrayList<>();
    for (String paragraph : SafeText.cleanLines(text).split("\n", -1)) {
      all.addAll(lines(List.of(new Span(paragraph, role)), width));
    }
    return all;
  }

  /** The lines of one styled paragraph; at least one, which may be empty. */
  public static List<Line> lines(List<Span> paragraph, int width) {
    StringBuilder text = new StringBuilder();
    List<Role> roles = new ArrayList<>();
    for (Span span : paragraph) {
      text.append(span.text());
      roles.addAll(Collections.nCopies(span.text().length(), span.role()));
    }
    List<Line> lines = new ArrayList<>();
    int at = 0;
    for (String line : Wrapping.lines(text.toString(), width)) {
      Role[] looks = new Role[line.length()];
      for (int i = 0; i < looks.length; i++) {
        char c = line.charAt(i);
        // Nothing but spaces is left out; the one that stays looks like the word behind it.
        while (text.charAt(at) == ' ' && (c != ' ' || text.charAt(at + 1) == ' ')) {
          at++;
        }
        looks[i] = roles.get(c == ' ' ? at + 1 : at);
        at++;
      }
      lines.add(line(line, looks));
    }
    return lines;
  }

  private static Line line(String text, Role[] looks) {
    List<Span> spans = new ArrayList<>();
    int from = 0;
    for (int end = 1; end <= looks.length; end++) {
      if (end == looks.length || looks[end] != looks[from]) {
        spans.add(new Span(text.substring(from, end), looks[from]));
        from = end;
      }
    }
    return new Line(spans);
  }
}
