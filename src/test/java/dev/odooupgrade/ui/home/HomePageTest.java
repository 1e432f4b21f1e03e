package dev.odooupgrade.ui.home;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.config.Customers;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.platform.Protocol;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.flow.upgrade.PollPace;
import dev.odooupgrade.testing.ForeignValue;
import dev.odooupgrade.testing.PageDriver;
import dev.odooupgrade.testing.Samples;
import dev.odooupgrade.ui.model.HomeBody;
import dev.odooupgrade.ui.model.StepBody;
import dev.odooupgrade.ui.page.Preferences;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the list of upgrades says and does. */
class HomePageTest {
  @TempDir Path folder;

  @Test
  void a_list_of_nothing_says_what_will_be_kept_there() {
    PageDriver home = new PageDriver(folder).begin();
    assertThat(list(home).heading()).isEqualTo("Saved upgrades (0)");
    assertThat(list(home).notes())
        .containsExactly("No upgrades yet. Each one you start is saved here until you delete it.");
  }

  @Test
  void the_sandbox_is_named_in_big_letters() {
    PlatformAddress sandbox =
        new PlatformAddress(URI.create("http://127.0.0.1:8069"), true, false, Optional.empty())
            .speaking(Protocol.V1);
    assertThat(list(new PageDriver(folder, sandbox).begin()).notes())
        .first()
        .asString()
        .startsWith("THIS IS THE SANDBOX, NOT ODOO: ");
  }

  @Test
  void a_new_upgrade_begins_with_its_order() {
    assertThat(new PageDriver(folder).begin().act("home.new").id()).isEqualTo("order.CONTRACT");
    assertThat(new PageDriver(folder).begin().accept().id()).startsWith("order.");
  }

  @Test
  void what_is_done_to_a_saved_upgrade_needs_one_under_the_marker() {
    PageDriver home = new PageDriver(folder).begin().act("home.details");
    assertThat(home.message()).isEqualTo("Not now: no saved upgrade is selected.");
    assertThat(home.keys()).doesNotContain("d details").contains("n new", "q quit");
  }

  @ParameterizedTest
  @EnumSource
  void foreign_files_make_no_other_session_unusable(ForeignValue value) throws IOException {
    PageDriver home = withOne();
    Path file = folder.resolve(Samples.filledIn().id().value() + ".json");
    String whole = Files.readString(file);
    List<String> places = ForeignValue.places(whole);
    for (int i = 0; i < places.size(); i++) {
      String named = whole.replace(Samples.filledIn().id().value(), "bad-" + i);
      Files.writeString(folder.resolve("bad-" + i + ".json"), value.in(named, places.get(i)));
    }

    home.home();
    int listed = list(home).rows().size();
    for (int i = 0; i < listed; i++) {
      home.pick(i + 1).act("home.details").back().pick(i + 1).accept().home();
    }

    assertThat(listed).isPositive();
  }

  @Test
  void the_details_are_told_without_the_key() {
    PageDriver home = withOne().pick(1).act("home.details");
    assertThat(home.dialog().title()).isEqualTo("Details");
    assertThat(home.dialog().lines())
        .contains("Request: 10534", "Step: done: download ready")
        .noneMatch(line -> line.contains("Aw7pXk"));
  }

  @Test
  void what_is_wrong_with_the_settings_stands_below_the_list() {
    Preferences wrong =
        new Preferences("", PollPace.USUAL, Customers.NONE, List.of("line 3: \u001b[31memial"));
    PageDriver home =
        new PageDriver(folder, PlatformAddress.ODOO.speaking(Protocol.V1), wrong)
            .saved(Samples.at(Stage.DONE))
            .begin();
    assertThat(list(home).notes()).singleElement().asString().endsWith("emial");
    assertThat(list(home).notes()).noneMatch(note -> note.contains("\u001b"));
  }

  @Test
  void an_upgrade_is_named_and_found_by_its_name_and_tags() {
    PageDriver home = withOne().pick(1).act("home.name");
    assertThat(home.dialog().lines()).containsExactly("Name, and tags that begin with #:");
    home.fill("Acme, trial #vip").accept();
    assertThat(list(home).rows().get(0).cell(HomeBody.Column.NAME)).isEqualTo("Acme, trial #vip");
    assertThat(list(home.fill("vip acme")).rows()).hasSize(1);
    assertThat(list(home.fill("acme other")).rows()).isEmpty();
    home.back().pick(1).act("home.name");
    assertThat(home.dialog().field().orElseThrow().text()).isEqualTo("Acme, trial #vip");
    assertThat(list(home.fill("").accept()).rows().get(0).cell(HomeBody.Column.NAME))
        .isEqualTo("M123456-abcxyz");
  }

  @Test
  void an_upgrade_that_is_open_can_be_named() {
    PageDriver status = new PageDriver(folder).open(Samples.at(Stage.DONE)).act("status.name");
    assertThat(status.fill("Acme #vip").accept().title()).startsWith("Acme → 8.0 test");
    assertThat(list(status.home()).rows().get(0).cell(HomeBody.Column.NAME)).isEqualTo("Acme #vip");
  }

  @Test
  void the_list_is_filtered_and_shown_whole_again() {
    PageDriver home = withOne().fill("nothing like it");
    assertThat(list(home).rows()).isEmpty();
    assertThat(list(home).notes())
        .containsExactly("No saved upgrade matches. Press Esc to show all.");
    assertThat(list(home.fill("m123456")).rows()).hasSize(1);
    assertThat(home.keys()).contains("Esc all", "d details");
    assertThat(list(home.fill("nothing").back()).rows()).hasSize(1);
    assertThat(list(home).filter()).isEmpty();
  }

  @Test
  void the_list_is_sorted_in_five_ways() {
    PageDriver home = withOne();
    List<String> orders = new ArrayList<>(List.of(list(home).order()));
    for (int i = 0; i < 5; i++) {
      orders.add(list(home.act("home.sort")).order());
    }
    assertThat(orders)
        .containsExactly(
            "newest first", "by name", "by database", "by target", "by aim", "newest first");
  }

  @Test
  void the_title_counts_what_runs_and_what_failed() {
    PageDriver home =
        new PageDriver(folder)
            .saved(Samples.named("b", Samples.at(Stage.ENDED_BADLY)))
            .saved(Samples.named("c", Samples.at(Stage.RUNNING)))
            .begin();
    assertThat(home.title()).isEqualTo("odoo-upgrade · 1 running, 1 failed, 2 in all");
  }

  @Test
  void a_group_is_folded_and_unfolded() {
    PageDriver home = withThree().pick(1).act("home.fold");
    assertThat(states(home)).containsExactly("Running (2)", "failed");
    assertThat(list(home).selected()).isEqualTo(1);
    assertThat(states(home.accept()))
        .containsExactly("processing: running", "processing: running", "failed");
    assertThat(states(home.act("home.fold", "home.unfold"))).hasSize(3);
  }

  @Test
  void an_order_is_made_again_and_asks_for_its_aim() {
    PageDriver order = withOne().pick(1).act("home.again");
    assertThat(order.id()).isEqualTo("order.AIM");
    assertThat(order.body(StepBody.class).steps())
        .extracting(StepBody.Item::value)
        .contains("M123456-abcxyz", "john.doe@example.com", "8.0", "sales.sql.gz")
        .doesNotContain("test", "production");
    order.act("aim.production").accept();
    assertThat(order.body(StepBody.class).field().orElseThrow().text())
        .isEqualTo("/srv/dumps/sales.sql.gz");
    assertThat(list(order.home()).rows()).hasSize(2);
  }

  @Test
  void the_marker_stays_where_it_was_when_one_comes_back() {
    PageDriver home = withThree().pick(3).accept();
    assertThat(home.id()).isEqualTo("status");
    assertThat(list(home.back()).selected()).isEqualTo(3);
  }

  @Test
  void marked_upgrades_are_forgotten_together() {
    PageDriver home = withThree().pick(1).act("home.mark");
    assertThat(list(home).selected()).isEqualTo(2);
    assertThat(list(home).rows().get(0).marked()).isTrue();
    home.act("home.mark", "home.forget");
    assertThat(home.dialog().title()).isEqualTo("Forget these 2 upgrades?");
    assertThat(home.dialog().lines())
        .containsExactly(
            "Their requests stay on the platform. The keys are deleted from this computer; without"
                + " them you can no longer download anything. This cannot be undone.");
    home.act("box.yes");
    assertThat(home.message()).isEqualTo("2 upgrades forgotten.");
    assertThat(states(home)).containsExactly("failed");
  }

  @Test
  void an_upgrade_is_forgotten_only_after_a_yes() {
    PageDriver home = withOne().pick(1).act("home.forget");
    assertThat(home.dialog().title()).isEqualTo("Forget this upgrade?");
    assertThat(home.dialog().lines())
        .containsExactly(
            "Its request stays on the platform. The key is deleted from this computer; without it"
                + " you can no longer download anything. This cannot be undone.");
    home.accept();
    assertThat(list(home.act("box.no")).rows()).hasSize(1);
    home.act("home.forget", "box.yes");
    assertThat(home.message()).isEqualTo("Upgrade forgotten.");
    assertThat(list(home).rows()).isEmpty();
  }

  @Test
  void a_session_file_is_asked_for_and_one_that_is_not_there_is_told() {
    PageDriver home = new PageDriver(folder).begin().act("home.file");
    assertThat(home.dialog().lines()).containsExactly("Path of the session file:");
    home.fill(folder.resolve("none.json").toString()).accept();
    assertThat(home.id()).isEqualTo("home");
    assertThat(home.message()).contains("none.json");
  }

  @Test
  void leaving_the_list_leaves_nothing_behind() {
    assertThat(new PageDriver(folder).begin().act("quit").exitMessage()).contains(List.of());
  }

  private PageDriver withOne() {
    return new PageDriver(folder).saved(Samples.at(Stage.DONE)).begin();
  }

  private PageDriver withThree() {
    return new PageDriver(folder)
        .saved(Samples.named("a", Samples.at(Stage.RUNNING)))
        .saved(Samples.named("b", Samples.at(Stage.RUNNING)))
        .saved(Samples.named("c", Samples.at(Stage.ENDED_BADLY)))
        .begin();
  }

  /** The state of each upgrade on the list, and the words of each group that is folded. */
  private static List<String> states(PageDriver home) {
    return list(home).rows().stream()
        .map(row -> row.isFolded() ? row.group().orElseThrow() : row.cell(HomeBody.Column.STATE))
        .toList();
  }

  private static HomeBody list(PageDriver home) {
    return home.body(HomeBody.class);
  }
}
