package dev.odooupgrade.tui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.testing.Answers;
import dev.odooupgrade.testing.Samples;
import dev.odooupgrade.tui.WizardPilot.Setup;
import dev.odooupgrade.tui.terminal.Glyphs;
import dev.odooupgrade.tui.terminal.Theme;
import dev.odooupgrade.ui.lookup.TargetLookup;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The platform's log on the screen: followed, held, searched, through errors. */
class LogScreenTest {
  private static final String BEGINNING =
      """
      2026-11-23 08:40:01,100 17 INFO ? odoo: Odoo version 17.0
      2026-11-23 08:40:02,200 17 INFO sales odoo.modules.loading: Loading module base (1/118)
      2026-11-23 08:41:07,300 17 WARNING sales odoo.models: caf\u00e9: field without a label
      2026-11-23 08:41:09,400 17 ERROR sales odoo.sql_db: bad query: SELECT 1
      Traceback (most recent call last):
        File "odoo/sql_db.py", line 1, in execute
      2026-11-23 08:42:00,500 17 INFO sales odoo.modules.loading: Loading module sale (32/118)
      """;

  private final StringBuilder log = new StringBuilder();
  private Optional<Trouble> inTheWay = Optional.empty();

  @TempDir Path folder;

  @Test
  void the_log_is_shown_and_its_newest_line_followed() {
    WizardPilot pilot = reading(Setup.USUAL);
    pilot.looksLike("log/followed");
    log.append("2026-11-23 08:43:00,600 17 INFO sales odoo: Modules loaded.\n");
    later(pilot, 5).looksLike("log/grown");
  }

  @Test
  void wide_without_colour_and_in_ascii() {
    reading(Setup.USUAL.size(120, 40)).looksLike("log/wide");
    reading(Setup.USUAL.look(Theme.MONO, Glyphs.UNICODE)).looksLike("log/mono");
    reading(Setup.USUAL.look(Theme.DEFAULT, Glyphs.ASCII)).looksLike("log/ascii");
  }

  @Test
  void whoever_pauses_stays_where_they_are_and_hears_of_new_lines() {
    WizardPilot pilot = reading(Setup.USUAL);
    pilot.press("f", "up");
    log.append("2026-11-23 08:43:00,600 17 INFO sales odoo: Modules loaded.\n");
    later(pilot, 5).looksLike("log/paused");
    pilot.press("end");
    assertThat(pilot.text()).contains("at the newest line", "> 08:43:00");
  }

  @Test
  void one_jumps_between_errors() {
    WizardPilot pilot = reading(Setup.USUAL);
    log.append("2026-11-23 08:44:00,700 17 CRITICAL sales odoo: it is over\n");
    later(pilot, 5).press("e");
    assertThat(pilot.text()).contains("> 08:41:09 ERROR bad query");
    pilot.press("e").looksLike("log/critical");
    pilot.press("e");
    assertThat(pilot.text()).contains("There are no more errors.");
    pilot.press("E");
    assertThat(pilot.text()).contains("> 08:41:09 ERROR bad query");
  }

  @Test
  void words_are_searched_for() {
    WizardPilot pilot = reading(Setup.USUAL);
    pilot.press("/").type("LOADING MODULE").looksLike("log/searching");
    pilot.press("enter");
    assertThat(pilot.text()).contains("> 08:40:02 INFO Loading");
    pilot.press("n");
    assertThat(pilot.text()).contains("> 08:42:00 INFO Loading");
    pilot.press("n");
    assertThat(pilot.text()).contains("No more matches for 'LOADING MODULE'.");
    pilot.press("N");
    assertThat(pilot.text()).contains("> 08:40:02 INFO Loading");
  }

  @Test
  void matches_are_highlighted_and_counted() {
    WizardPilot pilot = reading(Setup.USUAL);
    pilot.press("/").type("loading MODULE").press("enter");
    assertThat(pilot.text()).contains("1 of 2, at line 2");
    pilot.press("n").looksLike("log/found");
    pilot.press("up");
    assertThat(pilot.text()).contains("at line 6").doesNotContain("2 of 2");
  }

  @Test
  void only_warnings_or_errors_are_shown_with_their_tracebacks() {
    WizardPilot pilot = reading(Setup.USUAL).press("v").looksLike("log/warnings");
    pilot.press("v").looksLike("log/errors");
    pilot.press("/").type("loading").press("enter");
    assertThat(pilot.text()).contains("No more matches for 'loading'.");
    pilot.press("up");
    assertThat(pilot.text()).contains("at line 5");
    pilot.press("v");
    assertThat(pilot.text()).contains("> Traceback", "Loading module sale");
  }

  @Test
  void g_and_shift_g_lead_to_the_ends() {
    WizardPilot pilot = reading(Setup.USUAL).press("g");
    assertThat(pilot.text()).contains("> 08:40:01", "at line 1");
    pilot.press("G");
    assertThat(pilot.text()).contains("at the newest line");
  }

  @Test
  void a_line_that_is_cut_says_so() {
    WizardPilot pilot = reading(Setup.USUAL.size(120, 80));
    log.append("x".repeat(300_000) + "\n");
    later(pilot, 5).press("w");
    assertThat(pilot.text()).contains("x [289.0 KiB more]");
  }

  @Test
  void the_pager_gets_the_log_without_anything_that_commands_a_terminal() {
    WizardPilot pilot = reading(Setup.USUAL);
    log.append("\033]2;title\007 \033[31mred\n");
    later(pilot, 5).press("o");
    assertThat(pilot.read)
        .singleElement()
        .asString()
        .startsWith(BEGINNING)
        .endsWith("\uFFFD]2;title\uFFFD \uFFFD[31mred\n");
    assertThat(pilot.text()).contains("at the newest line");
  }

  @Test
  void a_copy_of_the_log_is_saved_and_nothing_is_written_over() throws Exception {
    WizardPilot pilot = reading(Setup.USUAL);
    Path copy = folder.resolve("copy.log");
    pilot.world.place(
        new TargetLookup.Place("copy", Optional.of(copy), Optional.empty(), List.of(), List.of()));
    pilot.world.place(
        new TargetLookup.Place(
            "taken", Optional.empty(), Optional.of("It exists."), List.of(), List.of()));
    pilot.press("s", "ctrl-u").type("taken").press("enter");
    assertThat(pilot.text()).contains("It exists. A folder or a full path:");
    pilot.press("ctrl-u").type("copy").press("enter");
    assertThat(pilot.text()).contains("Log saved as");
    assertThat(copy).content().isEqualTo(log.toString());
    pilot.press("s", "ctrl-u").type("copy").press("enter");
    assertThat(pilot.text()).contains("cannot be written");
  }

  @Test
  void lines_are_shown_in_short_or_as_they_came() {
    WizardPilot pilot = reading(Setup.USUAL).press("w");
    pilot.looksLike("log/whole").resize(60, 15).looksLike("log/whole-60").resize(80, 24);
    pilot.press("w");
    assertThat(pilot.text()).contains("> 08:42:00 INFO Loading module sale (32/118)");
  }

  @Test
  void long_lines_are_read_by_moving_right() {
    WizardPilot pilot = reading(Setup.USUAL);
    log.append("x".repeat(75) + "the end of a long line\n");
    later(pilot, 5);
    assertThat(pilot.text()).doesNotContain("the end of a long line");
    pilot.press("right", "right");
    assertThat(pilot.text()).contains("the end of a long line");
    pilot.press("left", "left", "left").press("home");
    assertThat(pilot.text()).contains("> 08:40:01");
  }

  @Test
  void a_network_error_is_a_line_on_the_screen_and_no_end() {
    WizardPilot pilot = reading(Setup.USUAL);
    inTheWay =
        Optional.of(
            new Trouble(
                TroubleKind.NETWORK,
                "The connection to upgrade.odoo.com was lost.",
                "The log goes on without us.",
                "Check the network; it is tried again by itself."));
    later(pilot, 5).looksLike("log/broken");
    inTheWay = Optional.empty();
    log.append("2026-11-23 08:43:00,600 17 INFO sales odoo: Modules loaded.\n");
    later(pilot, 10);
    assertThat(pilot.text()).contains("The platform answers again.", "Modules loaded.");
  }

  @Test
  void a_log_that_begins_again_is_told_and_read_from_its_beginning() {
    WizardPilot pilot = reading(Setup.USUAL);
    beginAgain("2026-11-23 09:00:00,100 18 INFO ? odoo: Odoo version 17.0\n");
    later(pilot, 5).looksLike("log/anew");
  }

  @Test
  void before_there_is_a_log_that_is_said() {
    WizardPilot pilot = atStatus(Setup.USUAL);
    pilot.platform.then(Answers.request("pending"));
    pilot.press("l").looksLike("log/empty");
  }

  @Test
  void when_the_upgrade_has_ended_the_rest_is_fetched_and_no_more_is_asked() {
    WizardPilot pilot = reading(Setup.USUAL);
    pilot.platform.then(Answers.request("failed"));
    log.append("2026-11-23 08:44:00,700 17 CRITICAL sales odoo: it is over\n");
    pilot.press("r").looksLike("log/ended");
    int asked = pilot.platform.asked().size();
    pilot.wait(60);
    assertThat(pilot.platform.asked()).hasSize(asked);
    pilot.press("esc");
    assertThat(pilot.text()).contains("The upgrade ended without a result");
  }

  @Test
  void thousands_of_lines_are_gone_through_without_a_wait() {
    WizardPilot pilot = reading(Setup.USUAL);
    log.append(
        IntStream.range(0, 5000).mapToObj(i -> "row " + i + "\n").collect(Collectors.joining()));
    later(pilot, 5);
    assertThat(pilot.text()).contains("5,007 lines, 1 error", "> row 4999");
    for (int i = 0; i < 100; i++) {
      pilot.press("pgup");
    }
    assertThat(pilot.text()).contains("> row 3999", "at line 4,007");
    pilot.press("home");
    assertThat(pilot.text()).contains("> 08:40:01");
  }

  /** Lets so many seconds go by, in which the platform says that it is at work. */
  private static WizardPilot later(WizardPilot pilot, int seconds) {
    pilot.platform.then(Answers.request("progress"));
    return pilot.wait(seconds);
  }

  private String told() throws TroubleException {
    if (inTheWay.isPresent()) {
      throw new TroubleException(inTheWay.get());
    }
    return log.toString();
  }

  private void beginAgain(String words) {
    log.setLength(0);
    log.append(words);
  }

  private WizardPilot reading(Setup setup) {
    WizardPilot pilot = atStatus(setup);
    log.setLength(0);
    log.append(BEGINNING);
    pilot.platform.then(Answers.request("progress"));
    return pilot.press("l");
  }

  private WizardPilot atStatus(Setup setup) {
    Path own = folder.resolve(setup.toString().replaceAll("[^A-Za-z0-9]", ""));
    WizardPilot pilot =
        new WizardPilot(own, setup, Optional.empty()).saved(Samples.at(Stage.RUNNING)).settle();
    pilot.platform.likeToday().logging(this::told);
    pilot.platform.then(Answers.request("progress"));
    return pilot.press("down", "enter");
  }
}
