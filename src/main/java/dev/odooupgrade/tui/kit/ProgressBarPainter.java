package dev.odooupgrade.tui.kit;

import dev.odooupgrade.tui.terminal.Role;

/** Paints a bar: {@code [####------]}. The words beside it are the caller's. */
public final class ProgressBarPainter {

  private ProgressBarPainter() {}

  /** Paints how much is done, from 0 to 1; full only when it is all done. */
  public static void paint(Canvas canvas, int x, int y, int width, double done) {
    int room = Math.max(0, width - 2);
    double share = Math.max(0, Math.min(1, done)); // NaN becomes 0 in the cast below
    int filled = (int) (share * room);
    int at = x + canvas.text(x, y, "[");
    at += canvas.text(at, y, "#".repeat(filled), Role.BAR);
    canvas.text(at, y, "-".repeat(room - filled) + "]");
  }
}
