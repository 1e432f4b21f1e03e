package dev.odooupgrade.prompt;

import dev.odooupgrade.text.DisplayWidth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Breaks a line at its spaces so that it fits, counted in columns. */
final class LineWrapping {

  /** How many columns a line takes at most. */
  static final int WIDTH = 78;

  /** What further lines of an entry are moved in by: a number, or the spaces it begins with. */
  private static final Pattern HANGING = Pattern.compile("^(#?\\d+ {2}| +)");

  private final List<String> lines = new ArrayList<>();
  private final String indent;
  private final StringBuilder line = new StringBuilder();
  private boolean begun;

  private LineWrapping(String indent) {
    this.indent = indent;
  }

  /** The lines of a text that holds no line break; an address stays whole, so that it works. */
  static List<String> lines(String text) {
    if (DisplayWidth.of(text) <= WIDTH) {
      return List.of(text.stripTrailing());
    }
    Matcher head = HANGING.matcher(text);
    int hanging = head.find() ? head.end() : 0;
    LineWrapping wrapping = new LineWrapping(" ".repeat(hanging));
    wrapping.line.append(text, 0, hanging);
    for (String word : text.substring(hanging).split(" ", -1)) {
      wrapping.add(word);
    }
    wrapping.end();
    return wrapping.lines;
  }

  private void add(String word) {
    boolean fits = DisplayWidth.of(line.toString()) + 1 + DisplayWidth.of(word) <= WIDTH;
    if (begun && !fits) {
      end();
    }
    if (begun) {
      line.append(' ');
    }
    String rest = word;
    int room = WIDTH - indent.length();
    while (DisplayWidth.of(rest) > room && !rest.contains("://")) {
      String piece = DisplayWidth.clip(rest, room);
      line.append(piece);
      end();
      rest = rest.substring(piece.length());
    }
    line.append(rest);
    begun = true;
  }

  private void end() {
    lines.add(line.toString().stripTrailing());
    line.setLength(0);
    line.append(indent);
    begun = false;
  }
}
