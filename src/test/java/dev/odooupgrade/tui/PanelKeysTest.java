package dev.odooupgrade.tui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.testing.Samples;
import dev.odooupgrade.ui.Shortcut;
import dev.odooupgrade.ui.lookup.DumpLookup;
import dev.odooupgrade.ui.lookup.Suggestion;
import dev.odooupgrade.ui.order.PanelKeys;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each key that only one step knows does what its list says. */
class PanelKeysTest {
  @TempDir Path folder;

  @Test
  void letters_choose_the_aim() {
    WizardPilot pilot = atAim();
    assertThat(pilot.press(key("aim.production")).text()).contains("> production");
    assertThat(pilot.press(key("aim.test")).text()).contains("> test");
  }

  @Test
  void right_completes_a_path_and_the_sample_is_one_key_away() {
    WizardPilot pilot = atAim().press("t", "enter");
    Suggestion suggestion = new Suggestion("sales.sql.gz", "");
    pilot.dump(
        "sa",
        new DumpLookup.Examination(
            "sa",
            Optional.empty(),
            Optional.of("There is no such file."),
            List.of(),
            Optional.empty(),
            List.of(suggestion)));
    assertThat(pilot.type("sa").press(key("dump.complete")).text()).contains("[sales.sql.gz_");
    assertThat(pilot.press("ctrl-u", key("dump.sample")).text())
        .contains(String.valueOf(Samples.DUMP.path().getFileName()));
  }

  private WizardPilot atAim() {
    return new WizardPilot(folder, WizardPilot.Setup.USUAL.sandbox(), Optional.empty())
        .settle()
        .press("enter")
        .type("M123456-abcxyz")
        .press("enter")
        .type("john.doe@example.com")
        .press("enter")
        .type("17.0")
        .press("enter");
  }

  private static String key(String id) {
    Shortcut binding =
        PanelKeys.ALL.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    return binding.keys().get(0).toString();
  }
}
