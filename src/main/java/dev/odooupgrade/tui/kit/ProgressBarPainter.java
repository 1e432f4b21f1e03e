package dev.odooupgrade.tui.kit;

import dev.odooupgrade.tui.terminal.Role;

/** Paints a bar: {@code [####------]}. The words beside it are the caller's. */
public final class ProgressBarPainter {

  private static final int RUNNER = 3;

  private ProgressBarPainter() {}

  /** Paints how much is done, from 0 to 1; full only when it is all done. */
  public static void paint(Canvas canvas, int x, int y, int width, double done) {
    int room = Math.max(0, width - 2);
    double share = Math.max(0, Math.min(1, done)); // NaN becomes 0 in the cast below
    int filled = (int) (share * room);
    paint(canvas, x, y, "", "#".repeat(filled), "-".repeat(room - filled));
  }

  /**
   * Paints that something goes on without a known end: three marks that go to and fro, one column
   * for each step of {@code tick}.
   */
  public static void paintUnknown(Canvas canvas, int x, int y, int width, long tick) {
    int room = Math.max(0, width - 2);
    int runner = Math.min(RUNNER, room);
    int way = room - runner;
    int at = way == 0 ? 0 : (int) Math.floorMod(tick, 2L * way);
    int before = at <= way ? at : 2 * way - at;
    paint(canvas, x, y, "-".repeat(before), "#".repeat(runner), "-".repeat(way - before));
  }

  private static void paint(Canvas canvas, int x, int y, String before, String done, String after) {
    int at = x + canvas.text(x, y, "[" + before);
    at += canvas.text(at, y, done, Role.BAR);
    canvas.text(at, y, after + "]");
  }
}
