package dev.odooupgrade.ui.model;

import java.util.List;

/**
 * Lines of a long text around one that is marked.
 *
 * @param heading what it is, or how long
 * @param standing where in it one is
 * @param note what is to be said of it, such as what the platform is at; may be empty
 * @param first the number of the first row's line, counted from one
 * @param marked the row that is marked; -1 for none
 */
public record LinesBody(
    String heading, String standing, String note, long first, List<Row> rows, int marked)
    implements Body {

  public LinesBody {
    rows = List.copyOf(rows);
  }

  @Override
  public void accept(Visitor visitor) {
    visitor.lines(this);
  }

  public record Row(Tone tone, String text) {}
}
