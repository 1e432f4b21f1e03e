package dev.odooupgrade.testing;

import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.report.Browser;
import dev.odooupgrade.report.ReportReader;
import dev.odooupgrade.report.ReportText;
import dev.odooupgrade.support.Bundle;
import dev.odooupgrade.ui.lookup.ReportAndSupport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An reportAndSupport without a disk and without a browser. */
public final class FakeReportAndSupport implements ReportAndSupport {
  private static final Path PAGE = Path.of("/srv/results/upgraded_sales/upgrade-report.html");

  private final List<Path> opened = new ArrayList<>();
  private Optional<String> html = Optional.empty();
  private Browser.Answer answer = Browser.Answer.SHOWN;

  /** From now on this report is there. */
  public void reports(String page) {
    html = Optional.of(page);
  }

  /** From now on the browser answers this. */
  public void browserAnswers(Browser.Answer next) {
    answer = next;
  }

  /** What the browser was asked to open. */
  public List<Path> opened() {
    return List.copyOf(opened);
  }

  @Override
  public Optional<Path> report(Session session) {
    return html.map(any -> PAGE);
  }

  @Override
  public ReportText read(Path report) {
    byte[] page = html.orElseThrow().getBytes(StandardCharsets.UTF_8);
    try {
      return ReportReader.read(new ByteArrayInputStream(page));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Browser.Answer open(Path report) {
    opened.add(report);
    return answer;
  }

  @Override
  public Bundle pack(Session session, Path log) {
    return new Bundle(
        Path.of("/srv/results/odoo-upgrade-support-" + session.id().value() + ".zip"),
        12_345,
        List.of("README.txt", "session.json", "upgrade.log"));
  }
}
