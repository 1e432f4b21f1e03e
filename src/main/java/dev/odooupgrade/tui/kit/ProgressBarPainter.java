package dev.odooupgrade.tui.kit;

import dev.odooupgrade.tui.terminal.Role;

/** Paints a bar: {@code [####------]}. The words beside it are the caller's. */
public final class ProgressBarPainter {

  private ProgressBarPainter() {}

  /** Paints how much is done, from 0 to 1; full only when it is all done. */
  public static void paint(Canvas canvas, int x, int y, int width, double done) {
    canvas.line(x, y, bar(width, done));
  }

  /** The bar as a line of so many columns. */
  public static Line bar(int width, double done) {
    int room = Math.max(0, width - 2);
    double share = Math.max(0, Math.min(1, done)); // NaN becomes 0 in the cast below
    int filled = (int) (share * room);
    return Line.of("[")
        .and("#".repeat(filled), Role.BAR)
        .and("-".repeat(room - filled) + "]", Role.PLAIN);
  }
}
