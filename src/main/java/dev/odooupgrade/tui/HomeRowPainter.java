package dev.odooupgrade.tui;

import dev.odooupgrade.text.Columns;
import dev.odooupgrade.text.DisplayWidth;
import dev.odooupgrade.tui.kit.Canvas;
import dev.odooupgrade.tui.kit.Line;
import dev.odooupgrade.tui.kit.ProgressBarPainter;
import dev.odooupgrade.tui.terminal.Role;
import dev.odooupgrade.ui.model.HomeBody.Column;
import dev.odooupgrade.ui.model.HomeBody.Row;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Lays the saved upgrades out in columns, each as wide as its longest text, under their titles. */
record HomeRowPainter(
    Canvas canvas, List<Column> columns, List<Integer> widths, String gap, boolean marks, int bar) {

  /** What a narrow window does without, the first before the second. */
  private static final List<Column> DISPENSABLE =
      List.of(Column.ESTIMATE, Column.ELAPSED, Column.CHANGED, Column.DATABASE);

  /** Fewer columns than this tell too little of a state. */
  private static final int READABLE_STATE = 24;

  private static final int MARKER = 2;
  private static final int SCROLL_SIGNS = 2;
  private static final int WIDE = 140;
  private static final int BAR = 8;

  /**
   * Lines to paint.
   *
   * @param selected the line under the marker, -1 for none
   * @param rows which row each line is, -1 for the words of a group
   */
  record Laid(Line titles, List<Line> lines, int selected, List<Integer> rows) {}

  /**
   * The lines of all rows, with the words of their groups between them, for a list that fills the
   * canvas; {@code selected} is -1 for none.
   */
  static Laid lay(Canvas canvas, List<Row> rows, int selected) {
    HomeRowPainter layout = layout(canvas, rows);
    List<Supplier<Line>> lines = new ArrayList<>();
    List<Integer> ofRows = new ArrayList<>();
    int line = -1;
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      row.group()
          .filter(words -> !row.isFolded())
          .ifPresent(
              words -> {
                lines.add(() -> Line.of(words, Role.STRONG));
                ofRows.add(-1);
              });
      line = i == selected ? lines.size() : line;
      lines.add(() -> row.isFolded() ? folded(row) : layout.line(row));
      ofRows.add(i);
    }
    return new Laid(layout.titles(), new WhenSeen(lines), line, ofRows);
  }

  /** Lines that are laid out when they are looked at: of hundreds, a window shows a few dozen. */
  private static final class WhenSeen extends AbstractList<Line> {
    private final List<Supplier<Line>> lines;

    private WhenSeen(List<Supplier<Line>> lines) {
      this.lines = lines;
    }

    @Override
    public Line get(int index) {
      return lines.get(index).get();
    }

    @Override
    public int size() {
      return lines.size();
    }
  }

  private static HomeRowPainter layout(Canvas canvas, List<Row> rows) {
    String gap = canvas.width() >= WIDE ? "   " : "  ";
    boolean marks = rows.stream().anyMatch(Row::marked);
    int room = canvas.width() - MARKER - SCROLL_SIGNS - (marks ? MARKER : 0);
    Map<Column, Integer> longest = new EnumMap<>(Column.class);
    for (Column column : Column.values()) {
      if (rows.stream().anyMatch(row -> !row.cell(column).isEmpty())) {
        longest.put(column, longest(canvas, rows, column));
      }
    }
    for (Column column : DISPENSABLE) {
      if (least(longest, gap) > room) {
        longest.remove(column);
      }
    }
    int bar =
        rows.stream().anyMatch(row -> row.permille().isPresent())
                && least(longest, gap) + gap.length() + BAR <= room
            ? BAR
            : 0;
    int words = room - gap.length() * (longest.size() - 1) - (bar == 0 ? 0 : gap.length() + bar);
    return new HomeRowPainter(
        canvas,
        List.copyOf(longest.keySet()),
        Columns.fit(List.copyOf(longest.values()), words),
        gap,
        marks,
        bar);
  }

  private static int least(Map<Column, Integer> longest, String gap) {
    int words = longest.values().stream().mapToInt(Integer::intValue).sum();
    int state = longest.getOrDefault(Column.STATE, 0);
    return words - Math.max(0, state - READABLE_STATE) + gap.length() * (longest.size() - 1);
  }

  private static int longest(Canvas canvas, List<Row> rows, Column column) {
    return rows.stream()
        .mapToInt(row -> canvas.columns(row.cell(column)))
        .reduce(canvas.columns(column.title()), Math::max);
  }

  private static Line folded(Row row) {
    return Line.of(row.group().orElse("") + " ...", Role.STRONG);
  }

  private Line titles() {
    Line line = Line.of(marks ? "  " : "");
    for (int i = 0; i < columns.size(); i++) {
      line = line.and(cell(columns.get(i).title(), i), Role.MUTED);
      line = columns.get(i) == Column.STATE ? line.and(" ".repeat(barRoom()), Role.PLAIN) : line;
    }
    return line;
  }

  private Line line(Row row) {
    Line line = Line.of(marks ? (row.marked() ? "* " : "  ") : "");
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      line = line.and(cell(row.cell(column), i), role(row, column));
      line = column == Column.STATE ? line.and(bar(row)) : line;
    }
    return line;
  }

  private Line bar(Row row) {
    if (bar == 0 || row.permille().isEmpty()) {
      return Line.of(" ".repeat(barRoom()));
    }
    return ProgressBarPainter.bar(bar, row.permille().getAsInt() / 1000.0).and(gap, Role.PLAIN);
  }

  private int barRoom() {
    return bar == 0 ? 0 : bar + gap.length();
  }

  private static Role role(Row row, Column column) {
    return switch (column) {
      case STATE -> WrappedText.role(row.tone());
      case CHANGED, ELAPSED, ESTIMATE -> Role.MUTED;
      default -> Role.PLAIN;
    };
  }

  private String cell(String text, int column) {
    int width = widths.get(column);
    String padded = DisplayWidth.padRight(canvas.clip(text, width), width);
    return column == columns.size() - 1 ? padded.stripTrailing() : padded + gap;
  }
}
