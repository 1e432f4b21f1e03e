package dev.odooupgrade.tui;

import dev.odooupgrade.text.DisplayWidth;
import dev.odooupgrade.tui.kit.Canvas;
import dev.odooupgrade.tui.kit.FieldPainter;
import dev.odooupgrade.tui.kit.Line;
import dev.odooupgrade.tui.kit.ListPainter;
import dev.odooupgrade.tui.kit.TextPainter;
import dev.odooupgrade.tui.terminal.Role;
import dev.odooupgrade.ui.model.HomeBody;
import java.util.List;

/** Paints the list of upgrades: the new one on top, then the saved ones. */
final class HomeView {

  /** Where the words begin, behind the marker. */
  private static final int TEXT = 2;

  private static final int FIELD_WIDTH = 40;
  private static final String FILTER = "Filter ";

  private HomeView() {}

  static void paint(Canvas canvas, HomeBody body, boolean focused) {
    boolean onNew = body.selected() == 0;
    ListPainter.paint(
        canvas.area(0, 0, canvas.width(), 1),
        List.of(Line.of(body.newUpgrade())),
        onNew ? 0 : -1,
        focused);
    int y = paintHeading(canvas, 1, body);
    if (body.filter().isPresent()) {
      y = paintFilter(canvas, y, body, focused);
    }
    HomeRowPainter.Laid laid =
        HomeRowPainter.lay(canvas, body.rows(), onNew ? -1 : body.selected() - 1);
    if (!body.rows().isEmpty()) {
      canvas.line(TEXT, y++, laid.titles());
    }
    List<Line> notes = WrappedText.wrapAll(canvas, body.notes(), Role.PLAIN, canvas.width() - TEXT);
    int below = notes.isEmpty() ? 0 : notes.size() + 1;
    int rows = Math.max(1, Math.min(laid.lines().size(), canvas.height() - y - below));
    ListPainter.paint(
        canvas.area(0, y, canvas.width(), rows),
        laid.lines(),
        laid.selected(),
        focused,
        line -> laid.rows().get(line) < 0 ? -1 : laid.rows().get(line) + 1);
    int afterList = body.rows().isEmpty() ? y : y + rows + 1;
    TextPainter.paint(canvas.from(TEXT, afterList), 0, notes);
  }

  private static int paintHeading(Canvas canvas, int y, HomeBody body) {
    int end = canvas.width() - TEXT;
    int start = canvas.textBefore(end, y, body.order(), Role.MUTED);
    canvas.area(0, y, start - 2, 1).text(TEXT, 0, body.heading(), Role.STRONG);
    return y + 1;
  }

  private static int paintFilter(Canvas canvas, int y, HomeBody body, boolean focused) {
    canvas.text(TEXT, y, FILTER);
    int x = TEXT + DisplayWidth.of(FILTER);
    int width = Math.min(FIELD_WIDTH, canvas.width() - x - TEXT);
    body.filter().ifPresent(field -> FieldPainter.paint(canvas, x, y, width, field, focused));
    return y + 1;
  }
}
