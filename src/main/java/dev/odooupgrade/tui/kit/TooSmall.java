package dev.odooupgrade.tui.kit;

import dev.odooupgrade.text.DisplayWidth;
import dev.odooupgrade.text.Wrapping;
import dev.odooupgrade.tui.terminal.Role;
import dev.odooupgrade.ui.Key;
import java.util.ArrayList;
import java.util.List;

/** What is shown and heard while the terminal is smaller than the screens need. */
public final class TooSmall {

  /** The columns that every screen fits in. */
  public static final int COLUMNS = 60;

  /** The rows that every screen fits in. */
  public static final int ROWS = 15;

  private TooSmall() {}

  public static boolean applies(int columns, int rows) {
    return columns < COLUMNS || rows < ROWS;
  }

  /** Whether a key does nothing while it is too small: all but Ctrl-C and q. */
  public static boolean swallows(Key key) {
    return !key.equals(new Key.Ctrl('c')) && !key.equals(new Key.Typed("q"));
  }

  /** Says what size is needed, in as many lines as the width asks for. */
  static void paint(Canvas canvas) {
    String needs =
        "Terminal too small: "
            + (canvas.width() + "×" + canvas.height())
            + ", needs "
            + (COLUMNS + "×" + ROWS)
            + ".";
    int width = Math.min(canvas.width(), 60);
    List<Line> lines = new ArrayList<>();
    Wrapping.lines(needs, width).forEach(row -> lines.add(Line.of(row, Role.STRONG)));
    Wrapping.lines("Make it larger to continue. Nothing is lost. Ctrl-C quits.", width)
        .forEach(row -> lines.add(Line.of(row)));
    int y = Math.max(0, (canvas.height() - lines.size()) / 2);
    for (Line line : lines) {
      canvas.line(Math.max(0, (canvas.width() - line.width()) / 2), y++, line);
    }
    if (canvas.width() < DisplayWidth.of(COLUMNS + "x" + ROWS)) {
      canvas.text(0, 0, COLUMNS + "x" + ROWS);
    }
  }
}
