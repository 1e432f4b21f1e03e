package dev.odooupgrade.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

final class RowBuilder {
  private static final int WIDEST_SPAN = 30;

  private final int number;
  private List<String> cells = new ArrayList<>();
  private boolean header = true;
  private boolean inCell;
  private int columns = 1;

  RowBuilder(int number) {
    this.number = number;
  }

  void cellBegins(boolean isHeader, int span) {
    inCell = true;
    header &= isHeader;
    columns = Math.max(1, Math.min(WIDEST_SPAN, span));
  }

  /**
   * A cell ends.
   *
   * @param text all that was met since the last one; what stood in no cell makes one of its own
   */
  void cellEnds(String text) {
    String line = text.replace('\n', ' ').strip();
    if (!inCell && line.isEmpty()) {
      return;
    }
    header &= inCell;
    cells.add(line);
    for (int more = 1; more < columns; more++) {
      cells.add("");
    }
    inCell = false;
    columns = 1;
  }

  /** The row that ends; empty where nothing stands in it. */
  Optional<ReportLine> rowEnds() {
    List<String> all = cells;
    boolean names = header;
    cells = new ArrayList<>();
    header = true;
    return all.stream().allMatch(String::isBlank)
        ? Optional.empty()
        : Optional.of(new ReportLine.Row(number, names, all));
  }
}
