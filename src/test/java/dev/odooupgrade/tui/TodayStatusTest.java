package dev.odooupgrade.tui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.session.Happening;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.session.UpgradeLog;
import dev.odooupgrade.testing.Answers;
import dev.odooupgrade.testing.Samples;
import dev.odooupgrade.tui.WizardPilot.Setup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the status page tells on a platform that can do what today's can. */
class TodayStatusTest {
  private static final String LOG =
      """
      2026-11-23 08:40:02,200 17 INFO sales odoo.modules.loading: Loading module base (1/118)
      2026-11-23 08:41:09,400 17 ERROR sales odoo.sql_db: bad query: SELECT 1
      Traceback (most recent call last):
      2026-11-23 08:42:00,500 17 CRITICAL sales odoo: it is over
      """;

  private static final String RUNNING_LOG =
      """
      2026-11-23 08:40:01,100 17 INFO ? odoo: Odoo version 17.0
      2026-11-23 08:40:02,200 17 INFO sales odoo.modules.loading: Loading module base (1/16)
      2026-11-23 08:41:09,400 17 ERROR sales odoo.sql_db: bad query: SELECT 1
      2026-11-23 08:42:00,500 17 INFO sales odoo.modules.loading: Loading module sale (4/16)
      """;

  @TempDir Path folder;

  @Test
  void a_failed_upgrade_shows_its_reason_and_the_way_to_its_log() {
    WizardPilot pilot = today(Samples.at(Stage.RUNNING));
    pilot.platform.logging(() -> LOG);
    pilot.platform.then(Answers.request("failed", "reason", "module sale cannot be installed"));
    pilot.press("down", "enter").looksLike("today/failed");
  }

  @Test
  void what_is_known_of_a_failed_upgrade_is_packed_for_support() {
    WizardPilot pilot = today(Samples.at(Stage.RUNNING));
    pilot.platform.logging(() -> LOG);
    pilot.platform.then(Answers.request("failed"));
    pilot.press("down", "enter", "s").looksLike("today/packed");
  }

  @Test
  void what_the_platform_gave_to_know_is_told_while_one_waits() {
    Session session =
        Samples.at(Stage.RUNNING)
            .remembering(Samples.START, Happening.PROCESS_ASKED, "")
            .remembering(
                Samples.START,
                Happening.NOTICED,
                "The platform works with a newer PostgreSQL than the one your dump is from: the"
                    + " upgrade goes on, but to restore its result you need a newer one.");
    WizardPilot pilot = today(session);
    pilot.platform.then(Answers.request("pending"));
    pilot.press("down", "enter").looksLike("today/noticed");
  }

  @Test
  void an_archived_request_says_that_nothing_can_be_fetched() {
    WizardPilot pilot = today(Samples.at(Stage.RUNNING));
    pilot.platform.then(Answers.request("done", "archived", "true"));
    pilot.press("down", "enter").looksLike("today/archived");
    pilot.press("d");
    assertThat(pilot.text()).contains("Not now: the platform has archived the request.");
  }

  @Test
  void the_phase_is_told_from_the_log_and_both_stand_side_by_side_on_a_wide_screen() {
    WizardPilot pilot = running(Setup.USUAL);
    assertThat(pilot.text()).contains("Phase: module sale, 4 of 16.");
    assertThat(pilot.told).contains("\033]9;4;1;18\033\\");
    pilot.looksLike("today/phase").resize(160, 40).looksLike("today/phase-160");
    pilot.resize(159, 40);
    assertThat(pilot.text()).doesNotContain("Loading module base");
  }

  @Test
  void the_list_tells_the_phase_while_its_log_is_fresh() throws Exception {
    WizardPilot pilot = running(Setup.USUAL);
    Path file = UpgradeLog.beside(pilot.store.fileOf(Samples.at(Stage.RUNNING).id())).file();
    Files.setLastModifiedTime(file, FileTime.from(pilot.clock.instant()));
    pilot.platform.then(Answers.request("progress"));
    pilot.resize(120, 40).press("esc");
    assertThat(pilot.text()).contains("processing: progress, module sale, 4 of 16");

    Files.setLastModifiedTime(file, FileTime.from(pilot.clock.instant().minusSeconds(600)));
    pilot.platform.then(Answers.request("progress"));
    pilot.press("r");
    assertThat(pilot.text()).contains("processing: progress").doesNotContain("module sale");
  }

  private WizardPilot running(Setup setup) {
    WizardPilot pilot =
        new WizardPilot(folder, setup, Optional.empty()).saved(Samples.at(Stage.RUNNING)).settle();
    pilot.platform.likeToday().logging(() -> RUNNING_LOG);
    pilot.platform.then(Answers.request("progress", "elapsed", "00:42", "estimated_time", "01:30"));
    return pilot.press("down", "enter");
  }

  @Test
  void a_request_that_has_just_been_queued_offers_nothing() {
    WizardPilot pilot = waiting(Duration.ofMinutes(9));
    assertThat(pilot.text()).doesNotContain("process again");
  }

  @Test
  void a_request_that_waits_for_long_offers_to_ask_once_more() {
    WizardPilot pilot = waiting(Duration.ofMinutes(11));
    pilot.looksLike("today/stuck");
    pilot.platform.then(Answers.yes()).then(Answers.request("progress"));
    pilot.press("p");
    assertThat(pilot.platform.asked())
        .containsExactly("status 10534", "process 10534", "status 10534");
    assertThat(pilot.text()).contains("The platform is upgrading your database.");
  }

  @Test
  void a_request_that_is_refused_to_be_processed_again_stays_where_it_is() {
    WizardPilot pilot = waiting(Duration.ofMinutes(11));
    pilot
        .platform
        .then(Answers.refusal("REQUEST:STATE", "It waits for its turn."))
        .then(Answers.request("pending"));
    pilot.press("p");
    assertThat(pilot.text()).contains("Error: ", "It waits for its turn.", "Waiting in the queue.");
  }

  private WizardPilot waiting(Duration since) {
    Session session =
        Samples.at(Stage.RUNNING)
            .remembering(Samples.START.minus(since), Happening.PROCESS_ASKED, "");
    WizardPilot pilot = today(session);
    pilot.platform.then(Answers.request("pending"));
    return pilot.press("down", "enter");
  }

  private WizardPilot today(Session session) {
    WizardPilot pilot =
        new WizardPilot(folder, Setup.USUAL, Optional.empty()).saved(session).settle();
    pilot.platform.likeToday();
    return pilot;
  }
}
