package dev.odooupgrade.ui.lookup;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.report.Browser;
import dev.odooupgrade.report.FetchedReport;
import dev.odooupgrade.report.ReportReader;
import dev.odooupgrade.report.ReportText;
import dev.odooupgrade.support.Bundle;
import dev.odooupgrade.support.SupportBundles;
import java.nio.file.Path;
import java.util.Optional;

/** The report where it was put, and bundles in the folder {@code here}. */
public record ReportAndSupportOnDisk(Browser browser, SupportBundles bundles, Path here)
    implements ReportAndSupport {
  @Override
  public Optional<Path> report(Session session) {
    return FetchedReport.of(session);
  }

  @Override
  public ReportText read(Path report) throws TroubleException {
    return ReportReader.read(report);
  }

  @Override
  public Browser.Answer open(Path report) {
    return browser.open(report);
  }

  @Override
  public Bundle pack(Session session, Path log) throws TroubleException {
    return bundles.pack(session, log, SupportBundles.freeName(session, here));
  }
}
