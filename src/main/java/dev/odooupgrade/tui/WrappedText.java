package dev.odooupgrade.tui;

import dev.odooupgrade.text.DisplayWidth;
import dev.odooupgrade.text.SafeText;
import dev.odooupgrade.text.Wrapping;
import dev.odooupgrade.tui.kit.Canvas;
import dev.odooupgrade.tui.kit.Line;
import dev.odooupgrade.tui.kit.Span;
import dev.odooupgrade.tui.signal.Hyperlink;
import dev.odooupgrade.tui.terminal.Role;
import dev.odooupgrade.ui.model.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lays words out over the rows of a screen, in its glyphs and looks. Where a line breaks, {@link
 * Wrapping} decides; a first column ends with two blanks or more ({@code 10:41 connected}).
 */
final class WrappedText {

  /** Blanks at the beginning, then words up to two blanks or more. */
  private static final Pattern FIRST_COLUMN = Pattern.compile("^ *(?:\\S+(?: \\S+)*? {2,})?");

  private static final Pattern PART_OF_A_WORD = Pattern.compile("(?<=\\S) +\\S*$");

  private WrappedText() {}

  /** The lines of a text, which may have line breaks of its own. */
  static List<Line> wrap(Canvas canvas, String text, Role role, int width) {
    List<Line> lines = new ArrayList<>();
    for (String line : canvas.glyphs().fit(SafeText.cleanLines(text)).split("\n", -1)) {
      for (String row : Wrapping.hanging(line, Math.max(1, width), FIRST_COLUMN, word -> false)) {
        Line painted = Line.of(row, role);
        lines.add(Hyperlink.isAddress(line) ? painted.leadingTo(line) : painted);
      }
    }
    return lines;
  }

  static List<Line> wrapAll(Canvas canvas, List<String> texts, Role role, int width) {
    return texts.stream().flatMap(text -> wrap(canvas, text, role, width).stream()).toList();
  }

  /**
   * Pieces in a row with {@code gap} blanks between, over as many lines as they need; a piece that
   * is wider than a line takes lines of its own.
   */
  static List<Line> flow(List<Line> pieces, int gap, int width) {
    List<Line> lines = new ArrayList<>();
    Line current = new Line(List.of());
    for (Line piece : pieces) {
      boolean empty = current.spans().isEmpty();
      if (!empty && current.width() + gap + piece.width() > width) {
        lines.add(current);
        current = new Line(List.of());
        empty = true;
      }
      if (piece.width() > width) {
        for (Span span : piece.spans()) {
          Wrapping.lines(span.text(), width).forEach(row -> lines.add(Line.of(row, span.role())));
        }
      } else {
        current = empty ? piece : current.and(" ".repeat(gap), Role.PLAIN).and(piece);
      }
    }
    if (!current.spans().isEmpty()) {
      lines.add(current);
    }
    return lines;
  }

  /** At most that many of the lines; a sign at the end says that there were more. */
  static List<Line> atMost(Canvas canvas, List<Line> lines, int rows, int width) {
    if (lines.size() <= rows) {
      return lines;
    }
    if (rows <= 0) {
      return List.of();
    }
    List<Line> kept = new ArrayList<>(lines.subList(0, rows));
    Line last = kept.get(rows - 1);
    String sign = canvas.glyphs().cut();
    StringBuilder text = new StringBuilder();
    last.spans().forEach(span -> text.append(span.text()));
    String clipped = DisplayWidth.clip(text.toString(), width - DisplayWidth.of(sign) - 1);
    if (clipped.length() < text.length()) {
      clipped = PART_OF_A_WORD.matcher(clipped).replaceFirst("");
    }
    Role role = last.spans().isEmpty() ? Role.PLAIN : last.spans().get(0).role();
    kept.set(rows - 1, Line.of(clipped + " " + sign, role));
    return kept;
  }

  static Role role(Tone tone) {
    return switch (tone) {
      case PLAIN -> Role.PLAIN;
      case GOOD -> Role.SUCCESS;
      case BAD -> Role.ERROR;
      case QUIET -> Role.MUTED;
      case STRONG -> Role.STRONG;
    };
  }
}
