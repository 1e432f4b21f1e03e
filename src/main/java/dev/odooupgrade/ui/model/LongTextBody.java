package dev.odooupgrade.ui.model;

import java.util.List;

/**
 * Lines of a long text around one that is marked.
 *
 * @param heading what it is, or how long
 * @param standing the position in it, in words
 * @param note something about it, such as the phase of the upgrade; may be empty
 * @param first the number of the first row's line, counted from one
 * @param marked the row that is marked; -1 for none
 * @param highlighted words to be seen wherever they stand, in small letters or not; may be empty
 * @param isWhole whether a long row goes on below itself, and is not cut
 */
public record LongTextBody(
    String heading,
    String standing,
    String note,
    long first,
    List<Row> rows,
    int marked,
    String highlighted,
    boolean isWhole)
    implements Body {

  public LongTextBody {
    rows = List.copyOf(rows);
  }

  @Override
  public void accept(Visitor visitor) {
    visitor.lines(this);
  }

  public record Row(Tone tone, String text) {}
}
