package dev.odooupgrade.tui;

import dev.odooupgrade.tui.kit.Canvas;
import dev.odooupgrade.tui.kit.FieldPainter;
import dev.odooupgrade.tui.kit.Line;
import dev.odooupgrade.tui.kit.TextPainter;
import dev.odooupgrade.ui.model.FieldModel;
import dev.odooupgrade.ui.model.TextBody;
import dev.odooupgrade.ui.model.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Paints a page of words, scrolled when it is long; its field stays in sight. */
final class TextView {

  private static final Line BLANK = Line.of("");

  private TextView() {}

  static void paint(Canvas canvas, TextBody body, boolean focused) {
    List<Line> lines = lines(canvas, body, true, paragraph -> true);
    int forField = body.field().isPresent() ? (lines.isEmpty() ? 1 : 2) : 0;
    // When rows run short, the blank ones go first, then what matters least; then it scrolls.
    if (body.first() == 0 && lines.size() + forField > canvas.height()) {
      lines = lines(canvas, body, false, paragraph -> true);
    }
    if (body.first() == 0 && lines.size() + forField > canvas.height()) {
      lines = lines(canvas, body, false, paragraph -> paragraph.tone() != Tone.QUIET);
    }
    int rows = Math.min(lines.size(), canvas.height() - forField);
    TextPainter.paintScrolled(canvas.area(0, 0, canvas.width(), rows), body.first(), lines);
    body.field()
        .ifPresent(field -> paintField(canvas, rows + forField - 1, body.label(), field, focused));
  }

  private static List<Line> lines(
      Canvas canvas, TextBody body, boolean blanks, Predicate<TextBody.Paragraph> shown) {
    List<Line> lines = new ArrayList<>();
    for (TextBody.Paragraph paragraph : body.paragraphs().stream().filter(shown).toList()) {
      if (blanks && !lines.isEmpty()) {
        lines.add(BLANK);
      }
      lines.addAll(
          WrappedText.wrap(
              canvas, paragraph.text(), WrappedText.role(paragraph.tone()), canvas.width() - 2));
    }
    return lines;
  }

  private static void paintField(
      Canvas canvas, int y, String label, FieldModel field, boolean focused) {
    int most = canvas.width() / 2;
    int x = Math.min(most, canvas.columns(label));
    canvas.area(0, y, x, 1).text(0, 0, label);
    FieldPainter.paint(canvas, x, y, canvas.width() - x - 2, field, focused);
  }
}
