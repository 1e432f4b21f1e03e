package dev.odooupgrade.tui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.platform.Protocol;
import dev.odooupgrade.testing.Samples;
import dev.odooupgrade.testing.WizardWorld;
import dev.odooupgrade.tui.WizardPilot.Setup;
import dev.odooupgrade.tui.terminal.Glyphs;
import dev.odooupgrade.tui.terminal.Theme;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The step that asks for the platform, and the steps that depend on it. */
class PlatformStepTest {
  private static final Setup UNKNOWN =
      new Setup(
          80,
          24,
          Theme.DEFAULT,
          Glyphs.UNICODE,
          PlatformAddress.ODOO,
          false,
          WizardWorld.NO_RETRIES);

  @TempDir Path folder;

  @Test
  void odoos_own_platform_stands_there_and_enter_asks_it_what_it_speaks() {
    WizardPilot pilot = newUpgrade();
    pilot.looksLike("platform/empty");
    speaks(pilot, Protocol.V1);
    pilot.press("enter").looksLike("platform/version-1");
    assertThat(pilot.world.platforms.asked()).containsExactly("https://upgrade.odoo.com");
  }

  @Test
  void todays_platform_is_asked_neither_an_e_mail_nor_a_name_nor_a_timezone() {
    WizardPilot pilot = today(newUpgrade());
    pilot.press("enter").looksLike("platform/today");
    pilot.type("M123456-abcxyz").press("enter").type("17.0").press("enter", "enter");
    pilot.looksLike("platform/today-dump");
    pilot.type(Samples.DUMP.path().toString()).press("enter").looksLike("platform/today-review");
  }

  @Test
  void while_it_is_asked_one_can_stop_waiting() {
    WizardPilot pilot = newUpgrade();
    pilot.world.platforms.then(
        () -> {
          throw new InterruptedException();
        });
    pilot.pressAndLook("enter").looksLike("platform/asking");
    pilot.settle().looksLike("platform/stopped");
  }

  @Test
  void a_platform_that_cannot_be_reached_keeps_the_step_open_and_can_be_asked_again() {
    WizardPilot pilot = newUpgrade();
    pilot.world.platforms.then(
        () -> {
          throw new TroubleException(
              TroubleKind.UNREACHABLE,
              "upgrade.odoo.com cannot be reached.",
              "Nothing was sent.",
              "Check the network, then try again.");
        });
    pilot.press("enter").looksLike("platform/unreachable");
    speaks(pilot, Protocol.V1);
    pilot.press("enter");
    assertThat(pilot.text()).contains("step 2 of 9: Contract");
  }

  @Test
  void whoever_says_what_it_speaks_spares_the_question() {
    WizardPilot pilot = newUpgrade();
    pilot.press("down", "down").looksLike("platform/said");
    pilot.press("enter");
    assertThat(pilot.text()).contains("step 2 of 9: Contract");
    assertThat(pilot.world.platforms.asked()).isEmpty();
  }

  @Test
  void another_address_is_asked_itself() {
    WizardPilot pilot = newUpgrade();
    speaks(pilot, Protocol.V1);
    pilot.press("ctrl-u").type("upgrade.example.com/").press("enter");
    assertThat(pilot.world.platforms.asked()).containsExactly("https://upgrade.example.com");
    assertThat(pilot.text()).contains("upgrade.example.com").contains("step 2 of 9");
  }

  @Test
  void what_is_no_address_is_told_and_not_asked() {
    WizardPilot pilot = newUpgrade();
    pilot.press("ctrl-u").type("not an address").looksLike("platform/nonsense");
    pilot.press("enter");
    assertThat(pilot.text()).contains("Error: This is not a valid address");
    assertThat(pilot.world.platforms.asked()).isEmpty();
  }

  @Test
  void what_was_found_out_is_shown_when_one_comes_back() {
    WizardPilot pilot = today(newUpgrade());
    pilot.press("enter", "esc").looksLike("platform/known");
    pilot.press("enter");
    assertThat(pilot.world.platforms.asked()).hasSize(1);
  }

  @Test
  void the_sandbox_has_no_other_address() {
    new WizardPilot(folder, Setup.USUAL.sandbox(), Optional.empty())
        .settle()
        .press("enter", "esc")
        .looksLike("platform/sandbox");
  }

  @Test
  void wide_without_colour_and_in_ascii() {
    newUpgrade(UNKNOWN.size(120, 40)).looksLike("platform/wide");
    newUpgrade(UNKNOWN.look(Theme.MONO, Glyphs.UNICODE)).looksLike("platform/mono");
    newUpgrade(UNKNOWN.look(Theme.DEFAULT, Glyphs.ASCII)).looksLike("platform/ascii");
  }

  private static void speaks(WizardPilot pilot, Protocol protocol) {
    pilot.world.platforms.then(() -> protocol);
  }

  private static WizardPilot today(WizardPilot pilot) {
    speaks(pilot, Protocol.CURRENT);
    pilot.platform.likeToday();
    return pilot.sampleDump();
  }

  private WizardPilot newUpgrade() {
    return newUpgrade(UNKNOWN);
  }

  private WizardPilot newUpgrade(Setup setup) {
    Path own = folder.resolve(setup.toString().replaceAll("[^A-Za-z0-9]", ""));
    return new WizardPilot(own, setup, Optional.empty()).settle().press("enter");
  }
}
