package dev.odooupgrade.ui.home;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.testing.Answers;
import dev.odooupgrade.testing.PageDriver;
import dev.odooupgrade.testing.Samples;
import dev.odooupgrade.ui.model.HomeBody;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of upgrades is live: it asks, and it follows what others save. */
class HomePollingTest {
  @TempDir Path folder;

  @Test
  void what_runs_is_asked_about_and_what_is_new_is_shown_and_saved() throws Exception {
    PageDriver home = withOneRunning();
    home.platform.then(Answers.request("progress"));
    home.wait(1);
    assertThat(states(home)).containsExactly("processing: progress");
    assertThat(home.message()).startsWith("Next poll in ");
    assertThat(home.world.store.read(id()).state().orElseThrow().word()).isEqualTo("progress");
  }

  @Test
  void the_end_is_told_and_rung_for() {
    PageDriver home = withOneRunning();
    home.platform.then(Answers.request("done"));
    home.wait(1);
    assertThat(home.message()).isEqualTo("M123456-abcxyz: done: download ready.");
    assertThat(home.device).containsExactly("ring");
    assertThat(list(home).rows().get(0).group()).contains("Needs you (1)");
    home.wait(60);
    assertThat(home.message()).as("nobody asks about what has ended").isEmpty();
  }

  @Test
  void a_platform_that_does_not_answer_is_told_and_asked_again_later() {
    PageDriver home = withOneRunning();
    home.platform.then(Answers.broken(503, "busy")).then(Answers.request("progress"));
    assertThat(home.wait(1).message())
        .startsWith("M123456-abcxyz: ")
        .containsPattern("Next poll in \\d+ s\\.$");
    assertThat(home.wait(30).message()).startsWith("Next poll in ");
  }

  @Test
  void r_asks_at_once() {
    PageDriver home = withOneRunning();
    home.platform.then(Answers.request("pending")).then(Answers.request("progress"));
    home.wait(1).act("home.reload").wait(1);
    assertThat(states(home)).containsExactly("processing: progress");
  }

  @Test
  void a_second_window_follows_the_first_until_that_one_is_gone() throws Exception {
    PageDriver first = withOneRunning();
    PageDriver second = new PageDriver(folder).begin();
    second.platform.then(Answers.request("progress"));
    assertThat(second.wait(1).message())
        .isEqualTo("Another window of this program polls; this list follows it.");

    first.platform.then(Answers.request("failed"));
    first.wait(1);
    assertThat(states(second.wait(3))).containsExactly("failed");

    second.world.saved(running("other"));
    first.act("quit");
    second.wait(7);
    assertThat(states(second)).containsExactly("processing: progress", "failed");
  }

  @Test
  void an_upgrade_that_somebody_else_begins_comes_by_itself() {
    PageDriver home = new PageDriver(folder).begin();
    home.world.saved(Samples.named("other", Samples.at(Stage.UPLOADED)));
    assertThat(states(home.wait(3))).containsExactly("uploaded, not started");
  }

  @Test
  void the_marker_stays_at_its_upgrade_when_the_list_moves() {
    PageDriver home = withOneRunning();
    home.world.saved(Samples.named("other", Samples.filledIn()));
    home.wait(0).act("home.reload").pick(1);
    assertThat(states(home)).containsExactly("processing: running", "draft");
    home.platform.then(Answers.request("done"));
    home.world.saved(running("third"));
    home.platform.then(Answers.request("pending"));
    home.wait(4);
    HomeBody list = list(home);
    assertThat(list.rows().get(list.selected() - 1).cell(HomeBody.Column.STATE))
        .isEqualTo("done: download ready");
  }

  private PageDriver withOneRunning() {
    return new PageDriver(folder).saved(Samples.at(Stage.RUNNING)).begin();
  }

  private static Session running(String id) {
    return Samples.named(id, Samples.at(Stage.RUNNING));
  }

  private static String id() {
    return Samples.filledIn().id().value();
  }

  private static List<String> states(PageDriver home) {
    return list(home).rows().stream().map(row -> row.cell(HomeBody.Column.STATE)).toList();
  }

  private static HomeBody list(PageDriver home) {
    return home.body(HomeBody.class);
  }
}
