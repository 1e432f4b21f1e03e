package dev.odooupgrade.ui.report;

import dev.odooupgrade.ui.Binding;
import dev.odooupgrade.ui.page.LeavingKeys;
import java.util.List;

/** What keys do while one reads the report. */
public final class ReportKeys {
  static final Binding OPEN =
      Binding.of("report.open", "o", "open in browser", "Opens the page as it is meant to look.");
  static final Binding SEARCH =
      Binding.of(
          "report.search", "/", "search", "Asks for words, and goes to the next line with them.");
  static final Binding NEXT =
      Binding.of("report.next", "n", "next", "Goes to the next line with these words.");
  static final Binding PREVIOUS =
      Binding.of("report.previous", "N", "previous", "Goes to the line before with these words.");
  static final Binding BACK =
      Binding.of("report.back", "esc v", "status", "Goes back to the status of the upgrade.");

  /** All of them, the most useful first. */
  public static final List<Binding> ALL =
      List.of(OPEN, SEARCH, NEXT, PREVIOUS, BACK, LeavingKeys.QUIT);

  /** Moving about. */
  public static final List<Binding> MOVING =
      List.of(
          Binding.of("report.up", "up", "", "One line up."),
          Binding.of("report.down", "down", "", "One line down."),
          Binding.of("report.page-up", "pgup", "", "Ten lines up."),
          Binding.of("report.page-down", "pgdn", "", "Ten lines down."),
          Binding.of("report.top", "home", "", "To the first line."),
          Binding.of("report.bottom", "end", "", "To the last line."));

  private ReportKeys() {}
}
