package dev.odooupgrade.cli.kit;

import dev.odooupgrade.text.DisplayWidth;
import dev.odooupgrade.text.SafeText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Cells in columns that are as wide as they need to be. */
public final class Table {
  private Table() {}

  /** A line for each row, below one for the head; an empty cell is a dash. */
  public static List<String> lines(List<String> head, List<List<String>> rows) {
    List<List<String>> all =
        IntStream.rangeClosed(0, rows.size())
            .mapToObj(row -> row == 0 ? head : rows.get(row - 1).stream().map(Table::cell).toList())
            .toList();
    int[] widths = IntStream.range(0, head.size()).map(column -> width(all, column)).toArray();
    return all.stream().map(row -> line(row, widths)).toList();
  }

  private static String line(List<String> row, int... widths) {
    return IntStream.range(0, row.size())
        .mapToObj(column -> DisplayWidth.padRight(row.get(column), widths[column]))
        .collect(Collectors.joining("  "))
        .stripTrailing();
  }

  private static String cell(String text) {
    return text.isEmpty() ? "-" : SafeText.clean(text);
  }

  private static int width(List<List<String>> rows, int column) {
    return rows.stream().mapToInt(row -> DisplayWidth.of(row.get(column))).max().orElse(0);
  }
}
