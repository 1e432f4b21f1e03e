package dev.odooupgrade.tui;

import dev.odooupgrade.tui.kit.Canvas;
import dev.odooupgrade.tui.kit.Line;
import dev.odooupgrade.tui.kit.ListPainter;
import dev.odooupgrade.tui.terminal.Role;
import dev.odooupgrade.ui.model.LongTextBody;
import java.util.List;

/** Paints a long text around the line that is marked. */
final class LinesView {
  private static final int MARGIN = 2;

  private LinesView() {}

  static void paint(Canvas canvas, LongTextBody body, boolean focused) {
    int end = canvas.textBefore(canvas.width() - MARGIN, 0, body.standing(), Role.MUTED);
    canvas.area(0, 0, Math.max(0, end - MARGIN), 1).text(MARGIN, 0, body.heading(), Role.STRONG);
    canvas.area(0, 1, canvas.width(), 1).text(MARGIN, 0, body.note());
    List<Line> lines =
        body.rows().stream().map(row -> Line.of(row.text(), WrappedText.role(row.tone()))).toList();
    Canvas list = canvas.area(0, 3, canvas.width(), Math.max(0, canvas.height() - 3));
    ListPainter.paint(list, lines, body.marked(), focused);
  }
}
