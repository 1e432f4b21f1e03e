package dev.odooupgrade.tui;

import dev.odooupgrade.text.DisplayWidth;
import dev.odooupgrade.tui.kit.Canvas;
import dev.odooupgrade.tui.kit.Line;
import dev.odooupgrade.tui.kit.ProgressBarPainter;
import dev.odooupgrade.tui.kit.TextPainter;
import dev.odooupgrade.tui.terminal.Role;
import dev.odooupgrade.ui.model.TransferBody;
import java.util.List;

/** Paints a transfer: what, how far, how fast, and what happened on the way. */
final class TransferView {

  private static final int FIGURE_GAP = 4;

  /** The columns of {@code 100 %}, kept from the beginning so that the bar never jumps. */
  private static final int PERCENT = 5;

  private TransferView() {}

  static void paint(Canvas canvas, TransferBody body) {
    int width = canvas.width();
    int y = paintFile(canvas, body);
    y =
        TextPainter.paint(canvas, y, WrappedText.wrap(canvas, body.transport(), Role.PLAIN, width))
            + 1;
    int words = Math.max(PERCENT, canvas.columns(body.percent()));
    int bar = width - words - 2;
    ProgressBarPainter.paint(canvas, 0, y, bar, body.permille() / 1000.0);
    canvas.textBefore(width, y, body.percent(), Role.STRONG);
    List<Line> figures =
        body.figures().stream().map(figure -> Line.of(canvas.fit(figure))).toList();
    y = TextPainter.paint(canvas, y + 1, WrappedText.flow(figures, FIGURE_GAP, width)) + 1;
    List<Line> notes = WrappedText.wrapAll(canvas, body.notes(), Role.PLAIN, width);
    if (!notes.isEmpty()) {
      y = TextPainter.paint(canvas, y, notes) + 1;
    }
    List<Line> log = WrappedText.wrapAll(canvas, body.log(), Role.PLAIN, width);
    int room = Math.max(0, canvas.height() - y);
    TextPainter.paint(canvas, y, log.subList(Math.max(0, log.size() - room), log.size()));
  }

  /** The name at the left and what it is at the right, or below when they need more than a line. */
  private static int paintFile(Canvas canvas, TransferBody body) {
    int width = canvas.width();
    List<Line> file = WrappedText.wrap(canvas, body.file(), Role.STRONG, width);
    String about = canvas.fit(body.about());
    int y = TextPainter.paint(canvas, 0, file);
    if (file.size() == 1 && file.get(0).width() + 2 + DisplayWidth.of(about) <= width) {
      canvas.textBefore(width, 0, about, Role.PLAIN);
      return y;
    }
    return TextPainter.paint(canvas, y, WrappedText.wrap(canvas, about, Role.PLAIN, width));
  }
}
