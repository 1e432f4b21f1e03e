package dev.odooupgrade.report;

import dev.odooupgrade.text.DisplayWidth;
import dev.odooupgrade.text.Wrapping;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Fits a table to a width: as columns, wide ones wrapped; or, where there are too many for that,
 * row by row, each cell on a line of its own behind the name of its column.
 */
final class TableLayout {
  private static final String GAP = "  ";

  /** A column that is wrapped any narrower is not readable. */
  private static final int LEAST_COLUMN = 10;

  private final int width;
  private final Consumer<String> out;

  TableLayout(int width, Consumer<String> out) {
    this.width = width;
    this.out = out;
  }

  void write(List<ReportLine.Row> rows) {
    int[] natural = naturalWidths(rows);
    int room = width - GAP.length() * (natural.length - 1);
    int least = Arrays.stream(natural).map(columns -> Math.min(columns, LEAST_COLUMN)).sum();
    if (least > room) {
      oneByOne(rows);
    } else {
      int[] widths = fitted(natural, room);
      rows.forEach(row -> columns(row, widths));
    }
  }

  private static int[] naturalWidths(List<ReportLine.Row> rows) {
    int columns = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(1);
    int[] widths = new int[columns];
    for (ReportLine.Row row : rows) {
      for (int at = 0; at < row.cells().size(); at++) {
        widths[at] = Math.max(widths[at], DisplayWidth.of(row.cells().get(at)));
      }
    }
    return widths;
  }

  /** Takes from the widest columns, one after the other, until all fit. */
  private static int[] fitted(int[] natural, int room) {
    int limit = Math.max(1, room);
    while (limit > 1 && sumWithin(natural, limit) > room) {
      limit--;
    }
    int most = limit;
    return Arrays.stream(natural).map(columns -> Math.min(columns, most)).toArray();
  }

  private static long sumWithin(int[] natural, int limit) {
    return Arrays.stream(natural).mapToLong(columns -> Math.min(columns, limit)).sum();
  }

  private void columns(ReportLine.Row row, int[] widths) {
    List<List<String>> cells = new ArrayList<>();
    for (int at = 0; at < row.cells().size(); at++) {
      cells.add(Wrapping.lines(row.cells().get(at), widths[at]));
    }
    int height = cells.stream().mapToInt(List::size).max().orElse(0);
    for (int line = 0; line < height; line++) {
      StringBuilder text = new StringBuilder();
      for (int at = 0; at < cells.size(); at++) {
        String piece = line < cells.get(at).size() ? cells.get(at).get(line) : "";
        text.append(at == 0 ? "" : GAP).append(DisplayWidth.padRight(piece, widths[at]));
      }
      out.accept(text.toString().stripTrailing());
    }
    if (row.header()) {
      out.accept(
          String.join(GAP, IntStream.of(widths).mapToObj(columns -> "-".repeat(columns)).toList()));
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
