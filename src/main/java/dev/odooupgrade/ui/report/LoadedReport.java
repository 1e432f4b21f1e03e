package dev.odooupgrade.ui.report;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.report.ReportLayout;
import dev.odooupgrade.report.ReportText;
import dev.odooupgrade.ui.lookup.ReportAndSupport;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What came of reading a report, on a worker.
 *
 * @param page its file, where it could be read: a browser may show it, too
 * @param lines as they fit a page of text
 * @param trouble why there is none
 */
record LoadedReport(
    Optional<Path> page, String title, List<String> lines, Optional<Trouble> trouble) {
  /** Columns of a line that is read with ease, and fits the smallest screen. */
  private static final int WIDTH = 74;

  /** Before anything was read. */
  static final LoadedReport NOTHING =
      new LoadedReport(Optional.empty(), "", List.of(), Optional.empty());

  static LoadedReport of(ReportAndSupport reportAndSupport, Session session) {
    Optional<Path> page = reportAndSupport.report(session);
    if (page.isEmpty()) {
      return without(gone());
    }
    try {
      ReportText report = reportAndSupport.read(page.get());
      return new LoadedReport(
          page, report.title(), ReportLayout.lines(report, WIDTH), Optional.empty());
    } catch (TroubleException unreadable) {
      return without(unreadable.trouble());
    }
  }

  private static LoadedReport without(Trouble why) {
    return new LoadedReport(Optional.empty(), "", List.of(), Optional.of(why));
  }

  private static Trouble gone() {
    return new Trouble(
        TroubleKind.FILE,
        "The report is not where the result was saved.",
        "It was moved, or did not come with the result.",
        "Download the result again to get it back.");
  }
}
