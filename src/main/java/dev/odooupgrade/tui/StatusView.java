package dev.odooupgrade.tui;

import dev.odooupgrade.text.DisplayWidth;
import dev.odooupgrade.tui.kit.Canvas;
import dev.odooupgrade.tui.kit.Line;
import dev.odooupgrade.tui.kit.TextPainter;
import dev.odooupgrade.tui.terminal.Role;
import dev.odooupgrade.ui.model.StatusBody;
import java.util.ArrayList;
import java.util.List;

/** Paints the status of a request: its stages, what they mean, all its facts, what changed. */
final class StatusView {

  /** From this height on the history is a list of its own. */
  private static final int TALL = 28;

  /** Columns of a screen that has room for the log, without its margins. */
  private static final int WIDE = 160 - 2 * 2;

  private static final int GAP = 2;
  private static final int HISTORY_ROWS = 2;
  private static final int ENTRY_GAP = 3;
  private static final String HISTORY = "History";

  private StatusView() {}

  /** Rows of facts that stay in sight, and the one that says when there are more. */
  private static final int FACTS = 4;

  /** The status; beside it the log, where there is room for both. */
  static void paint(Canvas canvas, StatusBody body) {
    if (canvas.width() < WIDE || body.log().isEmpty()) {
      paintStatus(canvas, body);
      return;
    }
    int half = canvas.width() / 2;
    paintStatus(canvas.area(0, 0, half - GAP, canvas.height()), body);
    canvas.verticalRule(half, 0);
    LinesView.paint(canvas.from(half + GAP, 0), body.log().get(), false);
  }

  private static void paintStatus(Canvas canvas, StatusBody body) {
    int width = canvas.width();
    List<Line> sentence = WrappedText.wrapAll(canvas, body.sentence(), Role.PLAIN, width);
    List<List<Line>> facts = FactTable.lines(canvas, body.facts(), width);
    List<Line> history =
        WrappedText.atMost(canvas, history(canvas, body.history()), HISTORY_ROWS, width);
    // When rows run short, the blank ones go first, then the history, then the stages.
    int spare = canvas.height() - sentence.size() - FACTS;
    int stages = TimelinePainter.paint(canvas.area(0, 0, width, 0), body.timeline());
    int gap = spare >= stages + history.size() + 2 ? 1 : 0;
    int y = 0;
    if (spare >= stages) {
      y = TimelinePainter.paint(canvas, body.timeline());
      y += y > 0 ? gap : 0;
    }
    y = TextPainter.paint(canvas, y, sentence);
    y += sentence.isEmpty() ? 0 : gap;
    if (canvas.height() >= TALL) {
      int all = (int) facts.stream().mapToLong(List::size).sum();
      int rows = Math.min(all, Math.max(0, canvas.height() - y - 5)); // three of history at least
      FactTable.paint(canvas.area(0, y, width, rows + 1), facts, body.firstFact());
      paintHistoryList(canvas.from(0, y + rows + 1), body.history());
      return;
    }
    int below = spare >= stages + history.size() ? history.size() : 0;
    FactTable.paint(canvas.area(0, y, width, canvas.height() - y - below), facts, body.firstFact());
    TextPainter.paint(canvas, canvas.height() - below, history.subList(0, below));
  }

  private static List<Line> history(Canvas canvas, List<String> history) {
    if (history.isEmpty()) {
      return List.of();
    }
    int indent = HISTORY.length() + ENTRY_GAP;
    List<Line> entries = history.stream().map(entry -> Line.of(canvas.fit(entry))).toList();
    List<Line> lines = new ArrayList<>();
    for (Line line : WrappedText.flow(entries, ENTRY_GAP, canvas.width() - indent)) {
      String before = DisplayWidth.padRight(lines.isEmpty() ? HISTORY : "", indent);
      lines.add(Line.of(before, Role.MUTED).and(line));
    }
    return lines;
  }

  private static void paintHistoryList(Canvas canvas, List<String> history) {
    if (history.isEmpty()) {
      return;
    }
    canvas.text(0, 0, HISTORY, Role.STRONG);
    int width = canvas.width() - 2;
    List<Line> lines = WrappedText.wrapAll(canvas, history, Role.PLAIN, width);
    int rows = canvas.height() - 1;
    if (lines.size() <= rows) {
      TextPainter.paint(canvas.from(2, 1), 0, lines);
      return;
    }
    int y = TextPainter.paint(canvas.from(2, 1), 0, lines.subList(0, rows - 1));
    canvas.text(2, 1 + y, "and " + (lines.size() - rows + 1) + " more", Role.MUTED);
  }
}
