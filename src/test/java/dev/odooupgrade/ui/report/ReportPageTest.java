package dev.odooupgrade.ui.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.request.Artifact;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.domain.transfer.Download;
import dev.odooupgrade.report.Browser;
import dev.odooupgrade.testing.Answers;
import dev.odooupgrade.testing.PageDriver;
import dev.odooupgrade.testing.Samples;
import dev.odooupgrade.ui.model.LongTextBody;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page of the report says, and how it is opened elsewhere. */
class ReportPageTest {
  private static final String REPORT =
      "<html><head><title>Upgrade report of sales</title></head><body><p>Odoo 17.0.</p>"
          + "<h2>Accounting</h2></body></html>";

  @TempDir Path folder;

  @Test
  void the_report_is_read_and_searched() {
    PageDriver page = reading();
    assertThat(lines(page).heading()).isEqualTo("Upgrade report of sales");
    assertThat(lines(page).standing()).matches("line 1 of \\d+");
    page.act("reading.search").fill("ACCOUNT").accept();
    assertThat(lines(page).rows().get(lines(page).marked()).text()).isEqualTo("Accounting");
    assertThat(page.act("reading.next").message()).isEqualTo("No more matches for 'ACCOUNT'.");
  }

  @Test
  void it_opens_in_a_browser_or_its_address_is_shown() {
    PageDriver page = reading();
    assertThat(page.act("report.open").message()).isEqualTo("Opening it in your browser.");
    page.world.reportAndSupport.browserAnswers(Browser.Answer.NO_DISPLAY);
    assertThat(page.act("report.open").dialog().lines())
        .contains("Open this address where you have a browser, or copy the file there:");
  }

  @Test
  void a_report_that_is_gone_is_told() {
    PageDriver page = new PageDriver(folder).open(fetched()).act("status.report");
    assertThat(page.message()).startsWith("The report is not where the result was saved.");
    assertThat(page.act("report.open").message()).isEqualTo("Not now: there is no report here.");
    assertThat(page.back().id()).isEqualTo("status");
  }

  private PageDriver reading() {
    PageDriver page = new PageDriver(folder);
    page.world.reportAndSupport.reports(REPORT);
    return page.open(fetched()).act("status.report");
  }

  private static Session fetched() {
    Download result =
        Download.of(Artifact.RESULT, Path.of("/srv/results/upgraded_sales"), Optional.empty())
            .finishedAt(Samples.START);
    Session session =
        Samples.at(Stage.DONE).withAnswer(Answers.requestIn("done", "result_folder", "/data"));
    return session.withTransfers(session.transfers().with(result));
  }

  private static LongTextBody lines(PageDriver page) {
    return page.body(LongTextBody.class);
  }
}
