package dev.odooupgrade.ui.model;

import java.util.List;

/**
 * Lines of a log around one that is marked.
 *
 * @param heading how long the log is
 * @param standing whether the newest line is followed
 * @param phase what the platform is at; empty while no line tells
 * @param first the number of the first row's line, counted from one
 * @param marked the row that is marked; -1 for none
 */
public record LogBody(
    String heading, String standing, String phase, long first, List<Row> rows, int marked)
    implements Body {

  /** Keeps its own copy of the rows. */
  public LogBody {
    rows = List.copyOf(rows);
  }

  /** One line of the log. */
  public record Row(Tone tone, String text) {}
}
