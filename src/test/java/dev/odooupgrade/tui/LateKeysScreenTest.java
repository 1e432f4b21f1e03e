package dev.odooupgrade.tui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.testing.Answers;
import dev.odooupgrade.testing.Samples;
import dev.odooupgrade.tui.WizardPilot.Setup;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys that come while something else happens do what they were meant to do, or nothing. */
class LateKeysScreenTest {
  @TempDir Path folder;

  @Test
  void a_question_about_an_upload_that_has_arrived_closes_itself_with_a_word() {
    WizardPilot pilot =
        new WizardPilot(folder, Setup.USUAL, Optional.empty())
            .saved(Samples.at(Stage.CREATED))
            .settle();
    pilot
        .platform
        .then(
            moving -> {
              pilot.pressAndLook("x");
              return Answers.yes();
            })
        .then(Answers.yes())
        .then(Answers.request("pending"));
    pilot.press("down", "enter", "enter").looksLike("upload-stop-closed");
    assertThat(pilot.press("y").copied).isEmpty();
  }

  @Test
  void enter_on_a_dump_that_is_being_looked_at_goes_on_by_itself() {
    WizardPilot pilot = atDump();
    typeAndLook(pilot, Samples.DUMP.path().toString());
    pilot.pressAndLook("enter").looksLike("dump-awaited");
    assertThat(pilot.settle().text()).contains("step 7 of 9: File name").doesNotContain("Error");
  }

  @Test
  void enter_meant_for_a_path_is_not_taken_for_another_one() {
    WizardPilot pilot = atDump();
    typeAndLook(pilot, "/srv/dumps/sales.sql");
    pilot.pressAndLook("enter");
    typeAndLook(pilot, ".gz");
    assertThat(pilot.settle().text()).contains("step 6 of 9: Dump").doesNotContain("Error");
    typeAndLook(pilot, "x");
    pilot.pressAndLook("enter").pressAndLook("esc").settle();
    assertThat(pilot.text()).contains("step 5 of 9: Aim");
  }

  @Test
  void enter_on_a_path_that_leads_nowhere_says_so_until_it_is_another_one() {
    WizardPilot pilot = atDump();
    typeAndLook(pilot, "/srv/dumps/sales.sql");
    pilot.pressAndLook("enter").settle();
    assertThat(pilot.text()).contains("Error: There is no such file.");
    pilot.type(".gz");
    assertThat(pilot.text()).doesNotContain("Error").contains("12.4 GiB");
  }

  @Test
  void enter_at_the_review_waits_for_the_look_at_the_dump() {
    WizardPilot pilot =
        new WizardPilot(folder, Setup.USUAL, Optional.empty())
            .saved(Samples.at(Stage.DRAFT))
            .sampleDump()
            .settle();
    pilot.platform.then(Answers.refusal("CONTRACT:NOT_FOUND", "No such contract."));
    pilot.press("down", "enter");
    for (int step = 0; !pilot.text().contains(": Review") && step < 9; step++) {
      pilot.press("enter");
    }
    pilot.press("esc", "enter").pressAndLook("enter").settle();
    assertThat(pilot.platform.asked()).containsExactly("create");
  }

  @Test
  void enter_on_a_place_that_is_being_looked_at_downloads_by_itself() {
    String url = "https://upgrade.odoo.com/files/10534/sales.sql.gz";
    WizardPilot pilot =
        new WizardPilot(folder, Setup.USUAL, Optional.empty())
            .saved(
                Samples.at(Stage.DONE)
                    .withAnswer(Answers.requestIn("done", "upgraded_dump_url", url)))
            .settle();
    pilot.platform.then(Answers.request("done", "upgraded_dump_url", url));
    pilot.platform.then(
        moving -> {
          throw new InterruptedException();
        });
    pilot.press("down", "enter", "d", "enter");
    typeAndLook(pilot, "x");
    pilot.pressAndLook("enter").looksLike("download-awaited");
    pilot.settle();
    assertThat(pilot.platform.asked())
        .containsExactly("status 10534", "download upgraded by https");
  }

  @Test
  void keys_typed_before_the_session_is_there_do_nothing_to_the_list_behind() {
    Session session = Samples.at(Stage.CREATED);
    Path file = folder.resolve(session.id().value() + ".json");
    WizardPilot earlier = new WizardPilot(folder, Setup.USUAL, Optional.empty());
    earlier.saved(session).settle();
    for (String key : List.of("n", "enter", "o", "down", "/", "x", "q", "?")) {
      WizardPilot pilot = new WizardPilot(folder, Setup.USUAL, Optional.of(file));
      pilot.pressAndLook(key).pressAndLook(key);
      if (key.equals("n")) {
        pilot.looksLike("session-opening");
      }
      assertThat(pilot.settle().text()).as(key).contains("request 10534 · upload");
      assertThat(pilot.ended()).as(key).isEmpty();
      pilot.press("ctrl-c");
      assertThat(pilot.ended().orElseThrow().exitMessage()).contains("Request 10534.");
    }
    assertThat(earlier.store.list().sessions()).hasSize(1);
  }

  @Test
  void a_terminal_that_goes_away_leaves_how_to_continue() {
    WizardPilot pilot = atDump().hangUp();
    assertThat(pilot.ended().orElseThrow().exitMessage())
        .first()
        .isEqualTo("Everything is saved. Continue with:");
  }

  private WizardPilot atDump() {
    WizardPilot pilot = WizardPilot.usual(folder).sampleDump();
    pilot.press("enter").type("M123456-abcxyz").press("enter").type("john.doe@example.com");
    pilot.press("enter").type("18.0").press("enter", "enter");
    assertThat(pilot.text()).contains("step 6 of 9: Dump");
    return pilot;
  }

  private static void typeAndLook(WizardPilot pilot, String text) {
    text.chars().forEach(c -> pilot.pressAndLook(Character.toString(c)));
  }
}
