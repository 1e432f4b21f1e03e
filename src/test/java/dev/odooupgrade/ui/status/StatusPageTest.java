package dev.odooupgrade.ui.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.testing.Answers;
import dev.odooupgrade.testing.PageDriver;
import dev.odooupgrade.testing.Samples;
import dev.odooupgrade.ui.model.Fact;
import dev.odooupgrade.ui.model.StatusBody;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the status page says and offers as a request goes its way. */
class StatusPageTest {
  private static final String RESULT = "https://upgrade.odoo.com/files/10534/sales.sql.gz";

  @TempDir Path folder;

  @Test
  void what_a_state_means_is_said() {
    assertThat(sentences(running("pending")))
        .containsExactly(
            "Waiting in the queue.", "You can close this program; the upgrade keeps running.");
    assertThat(sentences(running("progress")))
        .startsWith("The platform is upgrading your database.");
    assertThat(sentences(running("thinking")))
        .startsWith("The platform reports that it is working.");
  }

  @Test
  void what_can_be_done_while_it_runs_stands_on_the_key_line() {
    assertThat(running("pending").keys())
        .containsExactly(
            "r now", "i every 10 s", "b bell on", "h history", "Esc home", "q quit", "? help");
  }

  @Test
  void what_cannot_be_done_yet_says_why() {
    PageDriver page = running("pending");
    assertThat(page.act("status.download").message())
        .isEqualTo("Not now: the upgrade is not done yet.");
    assertThat(page.act("status.copy").message())
        .isEqualTo("Not now: the platform has not given a link yet.");
  }

  @Test
  void one_chooses_how_often_it_is_asked_and_whether_it_rings() {
    PageDriver page = running("pending");
    assertThat(page.act("status.interval").message())
        .isEqualTo("The status is checked every 30 s.");
    assertThat(page.keys()).contains("i every 30 s");
    assertThat(page.act("status.bell").message()).isEqualTo("The bell is off.");
    assertThat(page.act("status.bell").message())
        .isEqualTo("The bell rings when the upgrade ends.");
  }

  @Test
  void it_is_asked_again_by_itself_and_rings_at_the_end() {
    PageDriver page = running("progress");
    assertThat(page.message()).isEqualTo("Next poll in 10 s.");
    page.platform.then(Answers.request("done", "upgraded_dump_url", RESULT));
    assertThat(page.wait(10).message()).isEqualTo("The upgrade is done.");
    assertThat(page.device).containsExactly("ring");
    assertThat(sentences(page))
        .containsExactly(
            "The upgraded database is ready: d downloads it.",
            "y copies the link instead. Anyone with the link can download the database.");
    assertThat(page.act("status.now").message()).isEqualTo("Not now: the upgrade has ended.");
    assertThat(page.act("status.download").id()).isEqualTo("fetch.what");
  }

  @Test
  void an_address_is_copied_or_shown_with_a_warning() {
    PageDriver page = opened(Stage.DONE, "done", "upgraded_dump_url", RESULT).act("status.copy");
    assertThat(page.device).containsExactly(RESULT);
    assertThat(page.message())
        .isEqualTo("Copied to the clipboard. Anyone with this link can open your request.");
    assertThat(page.act("status.address").dialog().lines())
        .containsExactly(
            "Anyone with this link can open your request. Keep it private.",
            "",
            RESULT,
            "",
            "To download it, or resume a download:",
            "curl -C - -o FILE 'ADDRESS'");
  }

  @Test
  void a_result_without_an_address_is_told() {
    PageDriver page = opened(Stage.DONE, "done");
    assertThat(sentences(page))
        .containsExactly(
            "Your database is upgraded, but the platform has not given a download link.",
            "a shows the link to its status page.");
    assertThat(page.act("status.download").message())
        .isEqualTo("Not now: the platform has nothing to download.");
  }

  @Test
  void an_archived_request_has_nothing_to_fetch_any_more() {
    PageDriver page = opened(Stage.DONE, "done", "archived", "true");
    assertThat(sentences(page))
        .containsExactly(
            "Your database was upgraded, but the platform has since archived the request.",
            "It can no longer be downloaded. To get it, start a new upgrade.");
    assertThat(page.act("status.download").message())
        .isEqualTo("Not now: the platform has archived the request.");
  }

  @Test
  void an_upgrade_that_failed_says_what_to_do() {
    PageDriver page = opened(Stage.ENDED_BADLY, "failed");
    assertThat(sentences(page))
        .containsExactly(
            "The upgrade ended without a result; your old database is untouched.",
            "Read the message below. s packs everything known for Odoo support, without keys."
                + " Mention request 10534.");
    assertThat(page.keys()).contains("s for support");
  }

  @Test
  void what_is_known_of_a_failed_upgrade_is_packed_for_support() {
    PageDriver page = new PageDriver(folder);
    page.platform.likeToday().logging(() -> "");
    page.open(Samples.at(Stage.ENDED_BADLY).withAnswer(Answers.requestIn("failed")));
    assertThat(page.act("status.support").dialog().lines())
        .contains(
            "Everything known about this upgrade is packed, with keys masked:",
            "Look through it before you send it. It contains:",
            "  session.json");
  }

  @Test
  void a_platform_that_does_not_answer_is_asked_again_later() {
    PageDriver page = running("pending");
    page.platform.then(
        context -> {
          throw new TroubleException(
              TroubleKind.NETWORK, "It was lost.", "Nothing is lost.", "Wait.");
        });
    page.wait(10);
    assertThat(page.message()).isEqualTo("It was lost. Nothing is lost. Wait.");
    assertThat(sentences(page)).last().asString().startsWith("Trying again in ");
    page.platform.then(Answers.request("pending"));
    assertThat(page.act("status.now").message()).isEqualTo("The platform answers again.");
  }

  @Test
  void a_request_that_waits_for_long_can_be_asked_for_again() {
    PageDriver page = new PageDriver(folder);
    page.platform.likeToday().then(Answers.yes()).then(Answers.request("pending"));
    page.open(Samples.at(Stage.UPLOADED)).accept();
    assertThat(page.keys()).doesNotContain("p process again");
    for (int i = 0; i < 60; i++) {
      page.platform.then(Answers.request("pending"));
    }
    page.wait(600);
    assertThat(page.keys()).contains("p process again");
    assertThat(sentences(page))
        .last()
        .isEqualTo(
            "It has been waiting for 10 min. p asks for processing again, which does no harm.");
  }

  @Test
  void the_fields_of_the_request_are_told_in_words_and_without_its_key() {
    PageDriver page = opened(Stage.DONE, "done", "filestore", "true", "elapsed", "1:12");
    assertThat(page.body(StatusBody.class).facts())
        .contains(
            Fact.plain("State", "done"),
            Fact.plain("Filestore", "included"),
            Fact.plain("Elapsed", "1:12 (h:min)"))
        .noneMatch(fact -> fact.value().contains("Aw7pXk"));
  }

  @Test
  void the_history_is_shown_and_home_leads_home() {
    PageDriver page = running("pending");
    assertThat(page.act("status.history").dialog().title()).isEqualTo("History");
    assertThat(page.home().id()).isEqualTo("home");
  }

  private PageDriver running(String state) {
    PageDriver page = new PageDriver(folder.resolve(state));
    page.platform.then(Answers.request(state));
    return page.open(Samples.at(Stage.RUNNING));
  }

  private PageDriver opened(Stage stage, String state, String... fields) {
    Session session = Samples.at(stage).withAnswer(Answers.requestIn(state, fields));
    return new PageDriver(folder).open(session);
  }

  private static List<String> sentences(PageDriver page) {
    return page.body(StatusBody.class).sentence();
  }
}
