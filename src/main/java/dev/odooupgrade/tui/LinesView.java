package dev.odooupgrade.tui;

import dev.odooupgrade.text.Wrapping;
import dev.odooupgrade.tui.kit.Canvas;
import dev.odooupgrade.tui.kit.Line;
import dev.odooupgrade.tui.kit.ListPainter;
import dev.odooupgrade.tui.kit.Span;
import dev.odooupgrade.tui.terminal.Role;
import dev.odooupgrade.ui.model.LongTextBody;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
      lines.addAll(lines(canvas, body.rows().get(i), body));
    }
    Canvas list = canvas.area(0, 3, canvas.width(), Math.max(0, canvas.height() - 3));
    ListPainter.paint(list, lines, marked, focused, line -> -1);
  }

  private static List<Line> lines(Canvas canvas, LongTextBody.Row row, LongTextBody body) {
    Role role = WrappedText.role(row.tone());
    String text = canvas.fit(row.text());
    return (body.isWhole() ? Wrapping.pieces(text, canvas.width() - BESIDE) : List.of(text))
        .stream().map(piece -> highlighted(piece, role, canvas.fit(body.highlighted()))).toList();
  }

  /** The text with all that is looked for in a look of its own. */
  private static Line highlighted(String text, Role role, String words) {
    if (words.isEmpty()) {
      return Line.of(text, role);
    }
    List<Span> spans = new ArrayList<>();
    Matcher hits =
        Pattern.compile(Pattern.quote(words), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
            .matcher(text);
    int end = 0;
    while (hits.find()) {
      spans.add(new Span(text.substring(end, hits.start()), role));
      spans.add(new Span(hits.group(), Role.HIT));
      end = hits.end();
    }
    spans.add(new Span(text.substring(end), role));
    return new Line(spans.stream().filter(span -> !span.text().isEmpty()).toList());
  }
}
