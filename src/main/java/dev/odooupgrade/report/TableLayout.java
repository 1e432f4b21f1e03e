package dev.odooupgrade.report;

import dev.odooupgrade.text.Columns;
import dev.odooupgrade.text.DisplayWidth;
import dev.odooupgrade.text.Wrapping;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Fits a table to a width: as columns, wide ones wrapped; or, where there are too many for that,
 * row by row, each cell on a line of its own behind the name of its column.
 */
record TableLayout(int width, Consumer<String> out) {
  private static final String GAP = "  ";

  /** A column that is wrapped any narrower is not readable. */
  private static final int LEAST_COLUMN = 10;

  void write(List<ReportLine.Row> rows) {
    List<Integer> natural = naturalWidths(rows);
    int room = width - GAP.length() * (natural.size() - 1);
    int least = natural.stream().mapToInt(columns -> Math.min(columns, LEAST_COLUMN)).sum();
    if (least > room) {
      oneByOne(rows);
    } else {
      List<Integer> widths = Columns.fit(natural, room);
      rows.forEach(row -> columns(row, widths));
    }
  }

  private static List<Integer> naturalWidths(List<ReportLine.Row> rows) {
    List<Integer> widths = new ArrayList<>();
    for (ReportLine.Row row : rows) {
      for (int at = 0; at < row.cells().size(); at++) {
        int width = DisplayWidth.of(row.cells().get(at));
        if (at < widths.size()) {
          widths.set(at, Math.max(widths.get(at), width));
        } else {
          widths.add(width);
        }
      }
    }
    return widths;
  }

  private void columns(ReportLine.Row row, List<Integer> widths) {
    List<List<String>> cells = new ArrayList<>();
    for (int at = 0; at < row.cells().size(); at++) {
      cells.add(Wrapping.lines(row.cells().get(at), widths.get(at)));
    }
    int height = cells.stream().mapToInt(List::size).max().orElse(0);
    for (int line = 0; line < height; line++) {
      StringBuilder text = new StringBuilder();
      for (int at = 0; at < cells.size(); at++) {
        String piece = line < cells.get(at).size() ? cells.get(at).get(line) : "";
        text.append(at == 0 ? "" : GAP).append(DisplayWidth.padRight(piece, widths.get(at)));
      }
      out.accept(text.toString().stripTrailing());
    }
    if (row.header()) {
      out.accept(String.join(GAP, widths.stream().map("-"::repeat).toList()));
    }
  }

  private void oneByOne(List<ReportLine.Row> rows) {
    List<String> names = rows.get(0).header() ? rows.get(0).cells() : List.of();
    boolean first = true;
    for (ReportLine.Row row : names.isEmpty() ? rows : rows.subList(1, rows.size())) {
      if (!first) {
        out.accept("");
      }
      first = false;
      for (int at = 0; at < row.cells().size(); at++) {
        String name = at < names.size() && !names.get(at).isEmpty() ? names.get(at) + ": " : "";
        String cell = row.cells().get(at);
        if (!cell.isEmpty()) {
          Wrapping.lines(name + cell, width).forEach(out);
        }
      }
    }
  }
}
