package dev.odooupgrade.report;

import java.util.List;

/** A part of a report that begins on a line of its own; its text is harmless to a terminal. */
public sealed interface ReportLine {

  void accept(Visitor visitor);

  /** Treats each kind of line, so that a new kind cannot be forgotten anywhere. */
  interface Visitor {
    void heading(Heading heading);

    void paragraph(Paragraph paragraph);

    void item(Item item);

    void row(Row row);

    void verbatim(Verbatim verbatim);
  }

  /** A heading; its level is 1 for the largest, to 6. */
  record Heading(int level, String text) implements ReportLine {
    @Override
    public void accept(Visitor visitor) {
      visitor.heading(this);
    }
  }

  /** A paragraph; links in it look like {@code text <https://host/>}. */
  record Paragraph(String text) implements ReportLine {
    @Override
    public void accept(Visitor visitor) {
      visitor.paragraph(this);
    }
  }

  /**
   * An entry of a list.
   *
   * @param depth 1 for a list that is in no other
   * @param marker what stands before it, such as {@code -} or {@code 2.}; empty where it goes on
   *     after something that stood between
   */
  record Item(int depth, String marker, String text) implements ReportLine {
    @Override
    public void accept(Visitor visitor) {
      visitor.item(this);
    }
  }

  /**
   * A row of a table.
   *
   * @param table rows of the same number belong together
   * @param header whether its cells name the columns
   */
  record Row(int table, boolean header, List<String> cells) implements ReportLine {
    public Row {
      cells = List.copyOf(cells);
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.row(this);
    }
  }

  /** A line of code or of a log, whose spaces count. */
  record Verbatim(String text) implements ReportLine {
    @Override
    public void accept(Visitor visitor) {
      visitor.verbatim(this);
    }
  }
}
