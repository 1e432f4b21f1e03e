package dev.odooupgrade.report;

import dev.odooupgrade.text.DisplayWidth;
import dev.odooupgrade.text.Wrapping;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Fits the text of a report to a width, line by line. */
public final class ReportLayout {
  private static final int LEAST_WIDTH = 20;
  private static final int INDENT = 2;

  private final int width;
  private final Consumer<String> out;
  private boolean written;

  private ReportLayout(int width, Consumer<String> out) {
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
    ReportLayout layout = new ReportLayout(Math.max(LEAST_WIDTH, width), out);
    List<ReportLine> lines = report.lines();
    for (int at = 0; at < lines.size(); ) {
      int end = TableLayout.end(lines, at);
      layout.part(lines, at, end);
      at = end;
    }
  }

  /** One line, or all rows of a table. */
  private void part(List<ReportLine> lines, int at, int end) {
    ReportLine line = lines.get(at);
    if (written && !continues(lines, at)) {
      out.accept("");
    }
    written = true;
    if (line instanceof ReportLine.Heading heading) {
      heading(heading);
    } else if (line instanceof ReportLine.Item item) {
      item(item);
    } else if (line instanceof ReportLine.Row) {
      new TableLayout(width, out).write(lines.subList(at, end));
    } else if (line instanceof ReportLine.Verbatim verbatim) {
      Wrapping.pieces(verbatim.text(), width).forEach(out);
    } else if (line instanceof ReportLine.Paragraph paragraph) {
      Wrapping.lines(paragraph.text(), width).forEach(out);
    }
  }

  /** Whether a line belongs so closely to the one before that no empty line parts them. */
  private static boolean continues(List<ReportLine> lines, int at) {
    ReportLine line = lines.get(at);
    ReportLine before = lines.get(at - 1);
    return (line instanceof ReportLine.Item || line instanceof ReportLine.Verbatim)
        && line.getClass().equals(before.getClass());
  }

  /** The two largest kinds are underlined; the others stand out by the empty lines around. */
  private void heading(ReportLine.Heading heading) {
    int widest = 0;
    for (String line : Wrapping.lines(heading.text(), width)) {
      out.accept(line);
      widest = Math.max(widest, DisplayWidth.of(line));
    }
    if (heading.level() <= 2) {
      out.accept((heading.level() == 1 ? "=" : "-").repeat(widest));
    }
  }

  private void item(ReportLine.Item item) {
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
