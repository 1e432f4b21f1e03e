package dev.odooupgrade.ui.home;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.platform.Protocol;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.testing.ForeignValue;
import dev.odooupgrade.testing.PageDriver;
import dev.odooupgrade.testing.Samples;
import dev.odooupgrade.ui.model.HomeBody;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
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
  void the_list_is_sorted_in_three_ways() {
    PageDriver home = withOne();
    assertThat(list(home).order()).isEqualTo("newest first");
    assertThat(list(home.act("home.sort")).order()).isEqualTo("by contract");
    assertThat(list(home.act("home.sort")).order()).isEqualTo("by step");
    assertThat(list(home.act("home.sort")).order()).isEqualTo("newest first");
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

  private static HomeBody list(PageDriver home) {
    return home.body(HomeBody.class);
  }
}
