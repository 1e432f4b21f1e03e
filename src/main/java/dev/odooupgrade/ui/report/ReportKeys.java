package dev.odooupgrade.ui.report;

import static dev.odooupgrade.ui.Shortcut.key;

import dev.odooupgrade.ui.Shortcut;

/** What keys do while you read the report. */
public final class ReportKeys {
  static final Shortcut OPEN =
      key("report.open", "o", "open in browser", "Opens the original page in your browser.");
  static final Shortcut BACK =
      key("report.back", "esc v", "status", "Goes back to the status of the upgrade.");

  private ReportKeys() {}
}
