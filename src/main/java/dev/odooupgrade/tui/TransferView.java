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
    List<Line> figures =
        WrappedText.flow(
            body.figures().stream().map(figure -> Line.of(canvas.fit(figure))).toList(),
            FIGURE_GAP,
            width);
    List<Line> transport = WrappedText.wrap(canvas, body.transport(), Role.PLAIN, width);
    List<Line> notes = WrappedText.wrapAll(canvas, body.notes(), Role.PLAIN, width);
    int y = paintFile(canvas, body);
    // When rows run short, the blank ones go first, then how it travels, then what happened.
    int spare = canvas.height() - y - 1 - figures.size() - notes.size();
    int gap = spare >= transport.size() + 3 ? 1 : 0;
    y = spare >= transport.size() ? TextPainter.paint(canvas, y, transport) + gap : y;
    paintBar(canvas, y, body);
    y = TextPainter.paint(canvas, y + 1, figures) + gap;
    y = TextPainter.paint(canvas, y, notes) + (notes.isEmpty() ? 0 : gap);
    List<Line> log = WrappedText.wrapAll(canvas, body.log(), Role.PLAIN, width);
    int room = Math.max(0, canvas.height() - y);
    TextPainter.paint(canvas, y, log.subList(Math.max(0, log.size() - room), log.size()));
  }

  private static void paintBar(Canvas canvas, int y, TransferBody body) {
    int words = Math.max(PERCENT, canvas.columns(body.percent()));
    ProgressBarPainter.paint(canvas, 0, y, canvas.width() - words - 2, body.permille() / 1000.0);
    canvas.textBefore(canvas.width(), y, body.percent(), Role.STRONG);
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
