package dev.odooupgrade.tui;

import dev.odooupgrade.tui.kit.Canvas;
import dev.odooupgrade.tui.kit.FieldPainter;
import dev.odooupgrade.tui.kit.Line;
import dev.odooupgrade.tui.kit.TextPainter;
import dev.odooupgrade.tui.terminal.Role;
import dev.odooupgrade.ui.model.ChoiceModel;
import dev.odooupgrade.ui.model.FieldModel;
import dev.odooupgrade.ui.model.KeyHint;
import dev.odooupgrade.ui.model.Overlay;
import java.util.List;
import java.util.Optional;

/**
 * Paints a dialog in the middle of the body; the page stays in sight around it. Words to read take
 * the whole width and have no border at their sides, so that an address among them can be selected.
 */
final class OverlayView {

  private static final int LEAST = 36;
  private static final int MOST = 60;
  private static final int MOST_OF_A_LIST = 90;
  private static final int LIST_ROWS = 16;
  private static final int KEY_GAP = 3;

  /** Above, below, and a blank row. */
  private static final int BORDERS = 3;

  /** Border and two blanks, at each side. */
  private static final int SIDE = 3;

  private OverlayView() {}

  static void paint(Canvas body, Overlay overlay) {
    int side = overlay.isReading() ? 0 : SIDE;
    int inner = innerWidth(body, overlay);
    List<Line> words = WrappedText.wrapAll(body, overlay.lines(), Role.PLAIN, inner);
    List<Line> keys = WrappedText.flow(hints(body, overlay.keys()), KEY_GAP, inner);
    int field = overlay.field().isPresent() ? words.isEmpty() ? 1 : 2 : 0;
    int keyRows = keys.isEmpty() ? 0 : 1 + keys.size();
    int list = overlay.choices().isPresent() ? listRows(body, field + keyRows) : 0;
    int below = field + list + keyRows;
    int rows = Math.min(words.size(), body.height() - BORDERS - below);
    int height = rows + below + BORDERS;
    int width = overlay.isReading() ? body.width() : inner + 2 * side;
    Canvas dialog =
        body.area((body.width() - width) / 2, (body.height() - height) / 2, width, height);
    clear(
        body.area((body.width() - width) / 2 - 1, (body.height() - height) / 2, width + 2, height));
    paintBorder(dialog, overlay);
    // Two columns more than the words need: the signs of scrolling stand in the right margin.
    TextPainter.paintScrolled(dialog.area(side, 2, inner + 2, rows), overlay.first(), words);
    int fieldRow = 2 + rows + field - 1;
    overlay.field().ifPresent(typed -> paintField(dialog, fieldRow, inner, typed));
    overlay
        .choices()
        .ifPresent(all -> paintChoices(dialog.area(side, fieldRow + 2, inner, list - 1), all));
    TextPainter.paint(dialog.area(side, height - 1 - keys.size(), inner, keys.size()), 0, keys);
  }

  /** The same for few and many choices, so that the dialog does not jump; one is a blank row. */
  private static int listRows(Canvas body, int others) {
    return Math.max(2, Math.min(LIST_ROWS, body.height() - BORDERS - others));
  }

  private static void paintChoices(Canvas list, ChoiceModel choices) {
    ChoicePainter painter = new ChoicePainter(list, Optional.of(choices), true);
    int rows = Math.max(1, list.height() - painter.footer().size());
    painter.paint(0, Math.min(rows, painter.size()));
    TextPainter.paint(list.from(0, rows), 0, painter.footer());
  }

  private static int innerWidth(Canvas body, Overlay overlay) {
    int title = body.columns(overlay.title()) + 2;
    int keys = hints(body, overlay.keys()).stream().mapToInt(Line::width).max().orElse(0);
    int lines = overlay.lines().stream().mapToInt(body::columns).max().orElse(0);
    int longest = Math.max(title, Math.max(keys, lines));
    if (overlay.isReading()) {
      return body.width() - 2; // for the signs of scrolling
    }
    int most = Math.min(MOST, body.width() - 2 * SIDE - 2);
    if (overlay.choices().isPresent()) {
      return Math.min(MOST_OF_A_LIST, body.width() - 2 * SIDE - 2);
    }
    return overlay.field().isPresent() ? most : Math.min(most, Math.max(LEAST, longest));
  }

  /** One blank column at each side keeps the page apart. */
  private static void clear(Canvas around) {
    for (int y = 0; y < around.height(); y++) {
      around.bar(0, y, Role.PLAIN);
    }
  }

  private static void paintBorder(Canvas dialog, Overlay overlay) {
    int right = dialog.width() - 1;
    int bottom = dialog.height() - 1;
    dialog.rule(0);
    dialog.rule(bottom);
    if (!overlay.isReading()) {
      dialog.area(0, 0, 1, bottom).verticalRule(0, 1);
      dialog.area(right, 0, 1, bottom).verticalRule(0, 1);
      dialog.text(0, 0, "┌");
      dialog.text(right, 0, "┐");
      dialog.text(0, bottom, "└");
      dialog.text(right, bottom, "┘");
    }
    dialog.area(2, 0, right - 3, 1).text(0, 0, " " + overlay.title() + " ", Role.TITLE);
  }

  private static void paintField(Canvas dialog, int y, int inner, FieldModel field) {
    FieldPainter.paint(
        dialog, SIDE - 1, // its marker stands in the margin
        y, inner + 1, field, true);
  }

  private static List<Line> hints(Canvas canvas, List<KeyHint> keys) {
    return keys.stream()
        .map(key -> new KeyHint(key.id(), canvas.fit(key.key()), canvas.fit(key.words())))
        .map(Line::of)
        .toList();
  }
}
