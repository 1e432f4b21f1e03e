package dev.odooupgrade.tui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.testing.Answers;
import dev.odooupgrade.testing.Samples;
import dev.odooupgrade.tui.WizardPilot.Setup;
import dev.odooupgrade.tui.signal.TaskProgress;
import dev.odooupgrade.tui.terminal.Glyphs;
import dev.odooupgrade.tui.terminal.Theme;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window's title and the taskbar, as a wizard leads through an upgrade. */
class WindowWordsTest {
  @TempDir Path folder;

  @Test
  void the_title_begins_with_how_far_it_is() {
    assertThat(WindowWords.title(RunPages.status()))
        .startsWith("upgrading · ")
        .endsWith(" - odoo-upgrade");
    assertThat(WindowWords.title(HomePages.some())).isEqualTo("odoo-upgrade");
  }

  @Test
  void in_ascii_the_title_has_no_other_characters() {
    WizardPilot pilot =
        new WizardPilot(folder, Setup.USUAL.look(Theme.MONO, Glyphs.ASCII), Optional.empty())
            .saved(Samples.at(Stage.DRAFT))
            .settle()
            .press("down", "enter");
    assertThat(pilot.told).isNotEmpty().allMatch(sequence -> sequence.matches("\\p{ASCII}+"));
  }

  @Test
  void a_transfer_has_per_cent_and_an_upgrade_that_runs_has_none() {
    assertThat(WindowWords.progress(RunPages.status())).isEqualTo(TaskProgress.BUSY);
    assertThat(WindowWords.progress(RunPages.transfer()))
        .isEqualTo(new TaskProgress(TaskProgress.State.MOVING, 58));
    assertThat(WindowWords.progress(HomePages.some())).isEqualTo(TaskProgress.NONE);
  }

  @Test
  void an_address_that_takes_two_rows_is_one_link_until_a_dialog_covers_it() {
    String address = "https://upgrade.odoo.com/" + "a".repeat(90);
    WizardPilot pilot = WizardPilot.usual(folder).saved(Samples.at(Stage.RUNNING)).press("r");
    pilot.platform.then(Answers.request("progress", "notes_url", address));
    pilot.press("down", "enter");
    pilot.told.clear();
    pilot.press("b");
    String link = "\033]8;id=%08x;%s\033\\".formatted(address.hashCode(), address);
    assertThat(String.join("", pilot.told).split(Pattern.quote(link), -1)).hasSize(3);
    pilot.told.clear();
    pilot.press("?");
    assertThat(String.join("", pilot.told)).doesNotContain("\033]8;id");
  }

  @Test
  void the_end_of_an_upgrade_is_told_and_ends_the_progress() {
    WizardPilot pilot = WizardPilot.usual(folder).saved(Samples.at(Stage.RUNNING)).press("r");
    pilot.platform.then(Answers.request("progress"));
    pilot.press("down", "enter");
    assertThat(pilot.told).contains("\033]9;4;3;0\033\\");
    pilot.told.clear();

    pilot.platform.then(Answers.request("done"));
    pilot.press("r");

    assertThat(pilot.told)
        .containsSubsequence(
            "\007",
            "\033]777;notify;odoo-upgrade;M123456-abcxyz → 8.0 test · request 10534: The upgrade is"
                + " done.\033\\",
            "\033]2;done · M123456-abcxyz → 8.0 test · request 10534 - odoo-upgrade\033\\",
            "\033]9;4;0;0\033\\");
  }
}
