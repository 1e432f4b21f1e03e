package dev.odooupgrade.report;

import dev.odooupgrade.text.DisplayWidth;
import dev.odooupgrade.text.Wrapping;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Fits the text of a report to a width, line by line. */
public final class ReportLayout implements ReportLine.Visitor {
  private static final int LEAST_WIDTH = 20;
  private static final int INDENT = 2;

  private final List<ReportLine> lines;
  private final int width;
  private final Consumer<String> out;

  /** The line that is being written. */
  private int at;

  private ReportLayout(List<ReportLine> lines, int width, Consumer<String> out) {
    this.lines = lines;
    this.width = width;
    this.out = out;
  }

  /**
   * All lines of a report.
   *
   * @param width in columns; narrower than 20 counts as 20
   */
  public static List<String> lines(ReportText report, int width) {
    List<String> lines = new ArrayList<>();
    write(report, width, lines::add);
    return lines;
  }

  /** The same, each line handed over as soon as it is made, for reports that are long. */
  public static void write(ReportText report, int width, Consumer<String> out) {
    new ReportLayout(report.lines(), Math.max(LEAST_WIDTH, width), out).write();
  }

  private void write() {
    for (at = 0; at < lines.size(); at++) {
      if (at > 0 && !continues(lines.get(at - 1), lines.get(at))) {
        out.accept("");
      }
      lines.get(at).accept(this);
    }
  }

  /** Whether a line belongs so closely to the one before that no empty line parts them. */
  private static boolean continues(ReportLine before, ReportLine line) {
    return (line instanceof ReportLine.Item || line instanceof ReportLine.Verbatim)
        && line.getClass().equals(before.getClass());
  }

  /** The two largest kinds are underlined; the others stand out by the empty lines around. */
  @Override
  public void heading(ReportLine.Heading heading) {
    int widest = 0;
    for (String line : Wrapping.lines(heading.text(), width)) {
      out.accept(line);
      widest = Math.max(widest, DisplayWidth.of(line));
    }
    if (heading.level() <= 2) {
      out.accept((heading.level() == 1 ? "=" : "-").repeat(widest));
    }
  }

  @Override
  public void paragraph(ReportLine.Paragraph paragraph) {
    Wrapping.lines(paragraph.text(), width).forEach(out);
  }

  @Override
  public void verbatim(ReportLine.Verbatim verbatim) {
    Wrapping.pieces(verbatim.text(), width).forEach(out);
  }

  /** Writes all rows of the table that begins with this one. */
  @Override
  public void row(ReportLine.Row first) {
    List<ReportLine.Row> rows =
        lines.subList(at, lines.size()).stream()
            .takeWhile(line -> line instanceof ReportLine.Row row && row.table() == first.table())
            .map(ReportLine.Row.class::cast)
            .toList();
    new TableLayout(width, out).write(rows);
    at += rows.size() - 1;
  }

  @Override
  public void item(ReportLine.Item item) {
    int before = Math.min(INDENT * (item.depth() - 1), width / 2);
    String marker = item.marker().isEmpty() ? " " : item.marker();
    int columns = DisplayWidth.of(marker) + 1;
    String first = " ".repeat(before) + marker + " ";
    for (String line : Wrapping.lines(item.text(), width - before - columns)) {
      out.accept((first + line).stripTrailing());
      first = " ".repeat(before + columns);
    }
  }
}
