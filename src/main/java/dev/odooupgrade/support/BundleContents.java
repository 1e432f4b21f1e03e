package dev.odooupgrade.support;

import dev.odooupgrade.disk.PlainFile;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.flow.log.FirstError;
import dev.odooupgrade.report.FetchedReport;
import dev.odooupgrade.report.ReportLayout;
import dev.odooupgrade.report.ReportReader;
import dev.odooupgrade.report.ResultFolder;
import dev.odooupgrade.session.MaskedSession;
import dev.odooupgrade.session.UpgradeLog;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What goes into a bundle: each part masked, and named in the README. */
record BundleContents(
    Session session, UpgradeLog log, Path ownLogs, List<String> versions, Masking masking) {
  /** The part that is written now, and older ones with a number. */
  private static final String OWN_LOGS = "odoo-upgrade.log{,.[0-9]}";

  /** A page that is longer, in bytes, is worth reading in a browser only. */
  private static final int LARGEST_AS_TEXT = 4 << 20;

  private static final int REPORT_WIDTH = 100;

  void into(BundleWriter packing) throws IOException, TroubleException {
    packing.text(
        "summary.txt",
        "the state of the upgrade, why it ended, the first error in the platform's log, what"
            + " happened and when, and the versions of the programs involved.",
        masked(SummaryText.of(session, firstError(), versions)));
    packing.text(
        "session.json",
        "the saved upgrade, with its keys masked.",
        masked(MaskedSession.json(session)));
    logs(packing);
    report(packing);
    packing.text("README.txt", "this file.", ReadmeText.of(packing.told(), packing.lacking()));
  }

  /** None when the log cannot be read: the README tells why. */
  private Optional<FirstError> firstError() {
    try {
      return FirstError.in(log);
    } catch (TroubleException unreadable) {
      return Optional.empty();
    }
  }

  private void logs(BundleWriter packing) throws IOException {
    if (PlainFile.exists(log.file())) {
      packing.file(
          "platform.log",
          "the platform's log, as far as it was followed.",
          log.file(),
          masking::mask);
    } else {
      packing.lacks(
          "The platform's log: it was not followed, or this platform does not write one.");
    }
    Optional<Path> fetched =
        ResultFolder.of(session).map(ResultFolder::log).filter(PlainFile::exists);
    if (fetched.isPresent()) {
      packing.file(
          "result/upgrade.log", "the log that came with the result.", fetched.get(), masking::mask);
    }
    for (Path own : logFiles()) {
      packing.file(
          "program/" + own.getFileName(),
          "the log of odoo-upgrade itself, which covers all upgrades on this computer.",
          own,
          masking::maskOthers);
    }
  }

  private List<Path> logFiles() throws IOException {
    List<Path> files = new ArrayList<>();
    if (Files.isDirectory(ownLogs)) {
      try (DirectoryStream<Path> found = Files.newDirectoryStream(ownLogs, OWN_LOGS)) {
        found.forEach(files::add);
      }
    }
    return files.stream().sorted().toList();
  }

  private void report(BundleWriter packing) throws IOException, TroubleException {
    Optional<Path> page = FetchedReport.of(session);
    if (page.isEmpty()) {
      packing.lacks("The upgrade report: it was not downloaded.");
      return;
    }
    boolean packed =
        packing.file(
            "result/upgrade-report.html",
            "the upgrade report, a web page.",
            page.get(),
            masking::mask);
    if (!packed || Files.size(page.get()) > LARGEST_AS_TEXT) {
      return;
    }
    packing.text(
        "result/upgrade-report.txt",
        "the same as text.",
        masked(
            ReportLayout.lines(ReportReader.read(page.get()), REPORT_WIDTH).stream()
                .collect(Collectors.joining("\n", "", "\n"))));
  }

  private String masked(String text) {
    return MaskedFile.text(text, masking::maskOthers);
  }
}
