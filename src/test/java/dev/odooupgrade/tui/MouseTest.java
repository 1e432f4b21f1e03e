package dev.odooupgrade.tui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.SessionId;
import dev.odooupgrade.domain.session.SessionIdentity;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.testing.Samples;
import dev.odooupgrade.tui.WizardPilot.Setup;
import dev.odooupgrade.ui.Key.Mouse.Gesture;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the mouse does is what keys do: rows, the keys named on the screen, and the wheel. */
class MouseTest {
  @TempDir Path folder;

  @Test
  void a_click_marks_an_upgrade_and_another_one_opens_it() {
    WizardPilot pilot = withUpgrades(Stage.DRAFT, Stage.DONE);
    assertThat(marked(pilot)).contains("New upgrade");
    pilot.click("Needs you");
    assertThat(marked(pilot)).as("the words of a group are none").contains("New upgrade");
    pilot.click("draft");
    assertThat(marked(pilot)).contains("draft");
    pilot.click("> ");
    assertThat(pilot.text()).contains("New upgrade · step");
  }

  @Test
  void a_click_on_a_key_that_is_named_presses_it() {
    WizardPilot pilot = withUpgrades(Stage.DONE);
    pilot.click("? ");
    assertThat(pilot.text()).contains("Keys");
    pilot.click("Esc close");
    assertThat(pilot.text()).contains("Saved upgrades (1)");
  }

  @Test
  void what_lies_behind_a_dialog_hears_no_click() {
    WizardPilot pilot = withUpgrades(Stage.DRAFT, Stage.DONE).press("down", "x");
    String asked = pilot.text();
    pilot.click("New upgrade").click("Needs you");
    assertThat(pilot.text()).isEqualTo(asked);
  }

  @Test
  void the_wheel_moves_the_marker_by_three() {
    WizardPilot pilot = withUpgrades(Stage.DONE, Stage.DONE, Stage.DONE, Stage.DONE);
    String top = pilot.text();
    pilot.mouse(Gesture.WHEEL_DOWN, 5, 5).press("down");
    String fourth = pilot.text();
    assertThat(fourth).isNotEqualTo(top);
    pilot.press("up").mouse(Gesture.WHEEL_UP, 5, 5);
    assertThat(pilot.text()).isEqualTo(top);
    pilot.press("down", "down", "down", "down");
    assertThat(pilot.text()).isEqualTo(fourth);
  }

  @Test
  void a_click_beside_everything_does_nothing() {
    WizardPilot pilot = withUpgrades(Stage.DONE);
    String before = pilot.text();
    for (int row = 7; row < 22; row++) {
      pilot.mouse(Gesture.CLICK, 40, row);
    }
    assertThat(pilot.mouse(Gesture.CLICK, 500, 500).text()).isEqualTo(before);
  }

  private static String marked(WizardPilot pilot) {
    return pilot.text().lines().filter(row -> row.contains("> ")).findFirst().orElse("");
  }

  private WizardPilot withUpgrades(Stage... stages) {
    WizardPilot pilot = new WizardPilot(folder, Setup.USUAL, Optional.empty());
    for (int i = 0; i < stages.length; i++) {
      pilot.saved(session(stages[i], i));
    }
    return pilot.settle();
  }

  private static Session session(Stage stage, int number) {
    Session its = Samples.at(stage);
    SessionIdentity identity =
        new SessionIdentity(
            new SessionId("2026-" + number),
            Samples.START,
            its.updatedAt(),
            its.platform(),
            its.label());
    return new Session(identity, its.order(), its.requested(), its.progress());
  }
}
