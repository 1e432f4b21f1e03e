package dev.odooupgrade.tui.kit;

import dev.odooupgrade.tui.terminal.Role;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Paints a list that fills the canvas, one line a row: the selected row is marked with {@code >}
 * and, when the list has the focus, reversed. A list that is too long is shown around the
 * selection, with signs at the right edge where it goes on.
 */
public final class ListPainter {

  private static final int MARK = 2;

  private ListPainter() {}

  /** {@code selected} is -1 for none; {@code focused} says whether the keys go to this list. */
  public static void paint(Canvas canvas, List<Line> rows, int selected, boolean focused) {
    paint(canvas, rows, selected, focused, row -> row);
  }

  /** The same; {@code entries} says which entry a row is, and -1 for one that is none. */
  public static void paint(
      Canvas canvas, List<Line> rows, int selected, boolean focused, IntUnaryOperator entries) {
    int height = canvas.height();
    int first = first(rows.size(), height, selected);
    boolean scrolls = rows.size() > height;
    Canvas area = canvas.area(0, 0, canvas.width() - (scrolls ? 2 : 0), height);
    for (int y = 0; y < height && first + y < rows.size(); y++) {
      boolean isSelected = first + y == selected;
      paintRow(area, y, rows.get(first + y), isSelected, focused);
      int entry = entries.applyAsInt(first + y);
      if (entry >= 0) {
        area.click(0, y, area.width(), new Click.Entry(entry, isSelected));
      }
    }
    ScrollSigns.paint(canvas, first > 0, first + height < rows.size());
  }

  /** The first row to show, so that the selected one is in the middle if it can be. */
  public static int first(int count, int height, int selected) {
    return Math.max(0, Math.min(selected - height / 2, count - height));
  }

  private static void paintRow(Canvas area, int y, Line row, boolean isSelected, boolean focused) {
    if (!isSelected) {
      area.line(MARK, y, row);
      return;
    }
    if (focused) {
      area.bar(0, y, Role.FOCUS);
    }
    area.text(0, y, ">", focused ? Role.FOCUS : Role.STRONG);
    area.line(MARK, y, focused ? row.as(Role.FOCUS) : row);
  }
}
