package dev.odooupgrade.report;

import java.util.List;

/**
 * A report as text, for any width.
 *
 * @param title what the page calls itself; empty where it does not
 */
public record ReportText(String title, List<ReportLine> lines) {

  public ReportText {
    lines = List.copyOf(lines);
  }
}
