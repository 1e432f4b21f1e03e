package dev.odooupgrade.tui;

import dev.odooupgrade.tui.kit.Canvas;
import dev.odooupgrade.tui.kit.Line;
import dev.odooupgrade.tui.kit.ListPainter;
import dev.odooupgrade.tui.terminal.Role;
import dev.odooupgrade.ui.model.LogBody;
import java.util.List;

/** Paints a log around the line that is marked. */
final class LogView {
  private static final int MARGIN = 2;

  private LogView() {}

  static void paint(Canvas canvas, LogBody body, boolean focused) {
    int end = canvas.textBefore(canvas.width() - MARGIN, 0, body.standing(), Role.MUTED);
    canvas.area(0, 0, Math.max(0, end - MARGIN), 1).text(MARGIN, 0, body.heading(), Role.STRONG);
    canvas.area(0, 1, canvas.width(), 1).text(MARGIN, 0, body.phase());
    List<Line> lines =
        body.rows().stream().map(row -> Line.of(row.text(), Words.role(row.tone()))).toList();
    Canvas list = canvas.area(0, 3, canvas.width(), Math.max(0, canvas.height() - 3));
    ListPainter.paint(list, lines, body.marked(), focused);
  }
}
