package dev.odooupgrade.tui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.request.Artifact;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.domain.transfer.Download;
import dev.odooupgrade.report.Browser;
import dev.odooupgrade.testing.Answers;
import dev.odooupgrade.testing.Samples;
import dev.odooupgrade.tui.WizardPilot.Setup;
import dev.odooupgrade.tui.terminal.Glyphs;
import dev.odooupgrade.tui.terminal.Theme;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report of an upgrade, read in the terminal or opened in a browser. */
class ReportScreenTest {
  private static final String PAGE =
      """
      <html><head><title>Upgrade report of sales</title></head><body>
      <h1>Upgrade report</h1>
      <p>Your database is now in Odoo 17.0. Two things want your attention before people
      work in it again.</p>
      <h2>Accounting</h2>
      <ul><li>Check the <a href="https://www.odoo.com/documentation">fiscal positions</a>.</li>
      <li>Caf\u00e9 tables are archived.</li></ul>
      <table><tr><th>Module</th><th>State</th></tr><tr><td>sale</td><td>upgraded</td></tr>
      <tr><td>website_blog</td><td>removed</td></tr></table>
      </body></html>
      """;

  @TempDir Path folder;

  @Test
  void the_report_is_read_as_text() {
    reading(Setup.USUAL).looksLike("report/read");
    reading(Setup.USUAL.size(120, 40)).looksLike("report/wide");
    reading(Setup.USUAL.look(Theme.MONO, Glyphs.ASCII)).looksLike("report/ascii");
  }

  @Test
  void one_moves_and_searches_in_it() {
    WizardPilot pilot = reading(Setup.USUAL).press("end");
    assertThat(pilot.text()).contains("> website_blog");
    pilot.press("home", "/").type("ACCOUNT").press("enter");
    assertThat(pilot.text()).contains("> Accounting");
    pilot.press("n");
    assertThat(pilot.text()).contains("No more matches for 'ACCOUNT'.");
  }

  @Test
  void it_opens_in_a_browser_on_request() {
    WizardPilot pilot = reading(Setup.USUAL).press("o");
    assertThat(pilot.text()).contains("Opening it in your browser.");
    assertThat(pilot.world.reportAndSupport.opened()).hasSize(1);
  }

  @Test
  void where_no_browser_can_be_opened_its_address_is_shown() {
    WizardPilot pilot = reading(Setup.USUAL);
    pilot.world.reportAndSupport.browserAnswers(Browser.Answer.NO_DISPLAY);
    pilot.press("o").looksLike("report/no-display");
  }

  @Test
  void a_report_that_is_not_there_any_more_is_told() {
    WizardPilot pilot = done(Setup.USUAL).press("v");
    pilot.looksLike("report/gone");
    pilot.press("o");
    assertThat(pilot.text()).contains("Not now: there is no report here.");
    pilot.press("esc");
    assertThat(pilot.text()).contains("Upgraded database downloaded");
  }

  private WizardPilot reading(Setup setup) {
    WizardPilot pilot = done(setup);
    pilot.world.reportAndSupport.reports(PAGE);
    return pilot.press("v");
  }

  private WizardPilot done(Setup setup) {
    Download result =
        Download.of(Artifact.RESULT, Path.of("/srv/results/upgraded_sales"), Optional.empty())
            .finishedAt(Samples.START);
    Session session =
        Samples.at(Stage.DONE).withAnswer(Answers.requestIn("done", "result_folder", "/data"));
    Path own = folder.resolve(setup.toString().replaceAll("[^A-Za-z0-9]", ""));
    WizardPilot pilot =
        new WizardPilot(own, setup, Optional.empty())
            .saved(session.withTransfers(session.transfers().with(result)))
            .settle();
    pilot.platform.likeToday();
    return pilot.press("down", "enter");
  }
}
