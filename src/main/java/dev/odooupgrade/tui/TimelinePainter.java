package dev.odooupgrade.tui;

import dev.odooupgrade.tui.kit.Canvas;
import dev.odooupgrade.tui.terminal.Role;
import dev.odooupgrade.ui.model.StatusBody.Milestone;
import dev.odooupgrade.ui.model.StatusBody.Progress;
import java.util.List;
import java.util.Locale;

/**
 * Paints the stages of a request in a row, {@code created -- uploaded --[ upgrading ]-- done}, and
 * the time of each below its name. What does not fit goes on two rows further down.
 */
final class TimelinePainter {

  private static final int WIDE = 96;
  private static final int ROWS = 2;

  private final Canvas canvas;
  private final int rule;
  private int x;
  private int y;
  private int timesEnd;

  private TimelinePainter(Canvas canvas) {
    this.canvas = canvas;
    this.rule = canvas.width() >= WIDE ? 4 : 2;
  }

  /** Paints the stages from the top of the canvas and returns the row after them. */
  static int paint(Canvas canvas, List<Milestone> timeline) {
    TimelinePainter painter = new TimelinePainter(canvas);
    for (int i = 0; i < timeline.size(); i++) {
      if (i > 0) {
        painter.connect(timeline.get(i - 1), timeline.get(i));
      }
      painter.stage(timeline.get(i));
    }
    return timeline.isEmpty() ? 0 : painter.y + ROWS;
  }

  /** The rule between two stages; long enough that their times keep apart. */
  private void connect(Milestone before, Milestone after) {
    String left = isBoxed(before) ? "" : " ";
    String right = isBoxed(after) ? "" : " ";
    int inset = isBoxed(after) ? 2 : 0; // its time stands below its name
    int length = rule;
    int start = x + left.length() + length + right.length() + inset;
    if (!after.time().isEmpty() && start < timesEnd + 2) {
      length += timesEnd + 2 - start;
    }
    String connector = left + canvas.glyphs().horizontal().repeat(length) + right;
    int needed = Math.max(canvas.columns(label(after)), inset + canvas.columns(after.time()));
    if (x + canvas.columns(connector) + needed > canvas.width()) {
      canvas.text(x, y, left + canvas.glyphs().horizontal().repeat(rule));
      y += ROWS;
      x = 0;
      timesEnd = -ROWS;
      connector = canvas.glyphs().horizontal().repeat(rule) + right;
    }
    x += canvas.text(x, y, connector);
  }

  private void stage(Milestone stage) {
    int inset = isBoxed(stage) ? 2 : 0;
    if (!stage.time().isEmpty()) {
      timesEnd = x + inset + canvas.text(x + inset, y + 1, stage.time(), Role.MUTED);
    }
    x += canvas.text(x, y, label(stage), role(stage.progress()));
  }

  private static String label(Milestone stage) {
    boolean saysSo = stage.name().toLowerCase(Locale.ROOT).contains("fail");
    return switch (stage.progress()) {
      case PASSED, AHEAD -> stage.name();
      case CURRENT -> "[ " + stage.name() + " ]";
      case FAILED -> "[ " + stage.name() + (saysSo ? "" : ": failed") + " ]";
    };
  }

  private static boolean isBoxed(Milestone stage) {
    return stage.progress() == Progress.CURRENT || stage.progress() == Progress.FAILED;
  }

  private static Role role(Progress progress) {
    return switch (progress) {
      case PASSED -> Role.SUCCESS;
      case CURRENT -> Role.STRONG;
      case AHEAD -> Role.MUTED;
      case FAILED -> Role.ERROR;
    };
  }
}
