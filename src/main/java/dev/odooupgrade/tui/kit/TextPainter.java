package dev.odooupgrade.tui.kit;

import java.util.List;

/** Paints lines below each other. */
public final class TextPainter {

  private TextPainter() {}

  /** Paints lines as they are from row {@code y} on and returns the row after them. */
  public static int paint(Canvas canvas, int y, List<Line> lines) {
    int row = y;
    for (Line line : lines) {
      canvas.line(0, row++, line);
    }
    return row;
  }

  /**
   * Paints the part of a longer text that starts at line {@code first}, with a sign at the right
   * edge where it goes on.
   */
  public static void paintScrolled(Canvas canvas, int first, List<Line> lines) {
    int last = Math.max(0, lines.size() - canvas.height());
    int from = Math.max(0, Math.min(first, last));
    Canvas text = canvas.area(0, 0, canvas.width() - 2, canvas.height());
    paint(text, 0, lines.subList(from, Math.min(lines.size(), from + canvas.height())));
    ScrollSigns.paint(canvas, from > 0, from < last);
  }
}
