package dev.odooupgrade.ui.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.request.Artifact;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.domain.transfer.Download;
import dev.odooupgrade.report.Browser;
import dev.odooupgrade.support.SupportBundles;
import dev.odooupgrade.testing.Laid;
import dev.odooupgrade.testing.ManualClock;
import dev.odooupgrade.testing.Samples;
import dev.odooupgrade.ui.lookup.ReportAndSupportOnDisk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LoadedReportTest {
  @TempDir private Path result;

  @Test
  void a_page_is_read_and_may_be_opened_in_a_browser() throws Exception {
    Path page = Files.writeString(result.resolve("upgrade-report.html"), "<p>text");
    LoadedReport read = read();
    assertThat(read.lines()).containsExactly("text");
    assertThat(read.page()).contains(page);
  }

  @Test
  void a_link_in_its_place_is_told_and_no_browser_may_open_it_either() throws Exception {
    Laid.LINK_TO_A_FILE.at(result.resolve("upgrade-report.html"));
    LoadedReport read = read();
    assertThat(read.lines()).isEmpty();
    assertThat(read.page()).isEmpty();
    assertThat(read.trouble().map(Trouble::happened).orElseThrow())
        .endsWith("cannot be read: it is a link and was not opened.");
  }

  private LoadedReport read() {
    Session session = Samples.at(Stage.DONE);
    Download there =
        Download.of(Artifact.RESULT, result, Optional.empty()).finishedAt(Samples.START);
    SupportBundles bundles = new SupportBundles(result, List::of, new ManualClock(Samples.START));
    return LoadedReport.of(
        new ReportAndSupportOnDisk(page -> Browser.Answer.SHOWN, bundles, result),
        session.withTransfers(session.transfers().with(there)));
  }
}
