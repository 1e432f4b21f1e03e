package dev.odooupgrade.tui;

import dev.odooupgrade.text.Columns;
import dev.odooupgrade.text.DisplayWidth;
import dev.odooupgrade.tui.kit.Canvas;
import dev.odooupgrade.tui.kit.Line;
import dev.odooupgrade.tui.terminal.Role;
import dev.odooupgrade.ui.model.HomeBody.Row;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Lays the saved upgrades out in columns, each as wide as its longest text. */
record HomeRowPainter(Canvas canvas, List<Integer> widths, String gap) {

  private static final List<Function<Row, String>> COLUMNS =
      List.of(Row::contract, Row::target, Row::aim, Row::step, Row::note);

  private static final int STEP = 3;
  private static final int NOTE = 4;
  private static final int MARKER = 2;
  private static final int SCROLL_SIGNS = 2;
  private static final int WIDE = 96;

  /** The lines of all rows, for a list that fills the canvas. */
  static List<Line> lines(Canvas canvas, List<Row> rows) {
    String gap = canvas.width() >= WIDE ? "    " : "  ";
    int signs = rows.size() > canvas.height() ? SCROLL_SIGNS : 0;
    int room = canvas.width() - MARKER - signs - gap.length() * (COLUMNS.size() - 1);
    List<Integer> wanted =
        IntStream.range(0, COLUMNS.size())
            .mapToObj(column -> longest(canvas, rows, column))
            .toList();
    HomeRowPainter layout = new HomeRowPainter(canvas, Columns.fit(wanted, room), gap);
    return rows.stream().map(layout::line).toList();
  }

  private static int longest(Canvas canvas, List<Row> rows, int column) {
    return rows.stream()
        .filter(row -> column != STEP || !row.note().isEmpty()) // it may run on into the notes
        .mapToInt(row -> canvas.columns(COLUMNS.get(column).apply(row)))
        .max()
        .orElse(0);
  }

  private Line line(Row row) {
    Line line = new Line(List.of());
    for (int column = 0; column < STEP; column++) {
      line = line.and(cell(COLUMNS.get(column).apply(row), widths.get(column)), Role.PLAIN);
      line = line.and(gap, Role.PLAIN);
    }
    int stepWidth = widths.get(STEP);
    if (row.note().isEmpty()) {
      return line.and(row.step(), WrappedText.role(row.tone()));
    }
    return line.and(cell(row.step(), stepWidth), WrappedText.role(row.tone()))
        .and(gap, Role.PLAIN)
        .and(canvas.clip(row.note(), widths.get(NOTE)), Role.MUTED);
  }

  private String cell(String text, int width) {
    return DisplayWidth.padRight(canvas.clip(text, width), width);
  }
}
