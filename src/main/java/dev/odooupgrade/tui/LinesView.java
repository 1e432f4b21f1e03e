package dev.odooupgrade.tui;

import dev.odooupgrade.text.Wrapping;
import dev.odooupgrade.tui.kit.Canvas;
import dev.odooupgrade.tui.kit.Line;
import dev.odooupgrade.tui.kit.ListPainter;
import dev.odooupgrade.tui.terminal.Role;
import dev.odooupgrade.ui.model.LongTextBody;
import java.util.ArrayList;
import java.util.List;

/** Paints a long text around the line that is marked. */
final class LinesView {
  private static final int MARGIN = 2;

  /** The mark at the left and the signs of scrolling at the right. */
  private static final int BESIDE = 4;

  private LinesView() {}

  static void paint(Canvas canvas, LongTextBody body, boolean focused) {
    int end = canvas.textBefore(canvas.width() - MARGIN, 0, body.standing(), Role.MUTED);
    canvas.area(0, 0, Math.max(0, end - MARGIN), 1).text(MARGIN, 0, body.heading(), Role.STRONG);
    canvas.area(0, 1, canvas.width(), 1).text(MARGIN, 0, body.note());
    List<Line> lines = new ArrayList<>();
    int marked = -1;
    for (int i = 0; i < body.rows().size(); i++) {
      marked = i == body.marked() ? lines.size() : marked;
      lines.addAll(lines(canvas, body.rows().get(i), body.isWhole()));
    }
    Canvas list = canvas.area(0, 3, canvas.width(), Math.max(0, canvas.height() - 3));
    ListPainter.paint(list, lines, marked, focused, line -> -1);
  }

  private static List<Line> lines(Canvas canvas, LongTextBody.Row row, boolean whole) {
    Role role = WrappedText.role(row.tone());
    return whole
        ? Wrapping.pieces(canvas.fit(row.text()), canvas.width() - BESIDE).stream()
            .map(piece -> Line.of(piece, role))
            .toList()
        : List.of(Line.of(row.text(), role));
  }
}
