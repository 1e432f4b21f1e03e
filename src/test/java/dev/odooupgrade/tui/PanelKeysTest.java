package dev.odooupgrade.tui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.transfer.DumpFile;
import dev.odooupgrade.testing.Samples;
import dev.odooupgrade.ui.Shortcut;
import dev.odooupgrade.ui.lookup.DumpLookup;
import dev.odooupgrade.ui.lookup.Suggestion;
import dev.odooupgrade.ui.order.PanelKeys;
import java.nio.file.Path;
import java.util.Arrays;
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
  void tab_or_right_completes_a_path_and_the_sample_is_one_key_away() {
    WizardPilot pilot = atDump("sa", "sales.sql.gz");
    assertThat(pilot.type("sa").press(key("dump.complete")).text()).contains("[sales.sql.gz_");
    assertThat(pilot.press("ctrl-u").type("sa").press("right").text()).contains("[sales.sql.gz_");
    assertThat(pilot.press("ctrl-u", key("dump.sample")).text())
        .contains(String.valueOf(Samples.DUMP.path().getFileName()));
  }

  @Test
  void tab_takes_what_all_completions_begin_with_then_the_one_that_is_marked() {
    WizardPilot pilot = atDump("s", "sales.dump", "sales.sql.gz");
    pilot.dump("sales.", examined("sales.", "sales.dump", "sales.sql.gz"));
    assertThat(pilot.type("s").press("tab").text()).contains("[sales.___");
    assertThat(pilot.press("tab").text()).contains("[sales.___", "> sales.dump");
    assertThat(pilot.press("down", "tab").text()).contains("[sales.sql.gz_");
  }

  private WizardPilot atDump(String typed, String... completions) {
    return atAim().press("t", "enter").dump(typed, examined(typed, completions));
  }

  private static DumpLookup.Examination examined(String typed, String... completions) {
    return new DumpLookup.Examination(
        typed,
        Optional.empty(),
        Optional.of("There is no such file."),
        List.of(),
        Optional.empty(),
        Arrays.stream(completions).map(name -> new Suggestion(name, "")).toList());
  }

  @Test
  void the_help_lists_the_keys_of_the_step_at_hand_and_of_no_other() {
    WizardPilot pilot = atAim();
    assertThat(help(pilot)).contains("Aim: chooses").doesNotContain("Dump: ", "Review: ", "cursor");
    pilot.press("enter");
    assertThat(help(pilot)).contains("Dump: in the sandbox").doesNotContain("Aim: ", "Selects the");
  }

  @Test
  void a_review_with_more_than_fits_scrolls_to_its_last_line() {
    String path = "/srv/" + "backups/".repeat(15) + "sales.sql.gz";
    DumpFile deep = new DumpFile(Path.of(path), 1000, Samples.START, "1000 B, SQL");
    WizardPilot pilot =
        atAim()
            .dump(
                path,
                new DumpLookup.Examination(
                    path,
                    Optional.of(deep),
                    Optional.empty(),
                    List.of("It was made by an old pg_dump."),
                    Optional.empty(),
                    List.of()));
    pilot.press("t", "enter").type(path).press("enter", "enter", "enter");
    pilot.resize(60, 15).looksLike("review-60");
    assertThat(pilot.text()).contains("↓").doesNotContain("Timezone", "↑");
    assertThat(pilot.press(key("review.down"), "pgdn").text()).contains("> Timezone", "↑");
    assertThat(pilot.press("pgup", key("review.up")).text()).contains("  Platform", "↓");
  }

  private static String help(WizardPilot pilot) {
    pilot.resize(120, 40).press("f1");
    String text = pilot.text();
    pilot.press("esc").resize(80, 24);
    return text;
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
