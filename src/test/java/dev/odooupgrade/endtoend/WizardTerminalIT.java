package dev.odooupgrade.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.odooupgrade.launcher.Launch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged wizard in terminals of every kind: resized, pasted into, without colour, none. */
final class WizardTerminalIT {
  private static final String CONTRACT = "M123456-abcxyz";
  private static final String CONTRACT_STEP = "step 2 of 9: Contract";
  private static final int BAD_ARGUMENT = 3;
  private static final Path SETSID = Path.of("/usr/bin/setsid");

  /** Sets a colour (ECMA-48, SGR 30-49 and 90-107) other than back to the usual one. */
  private static final Pattern COLOUR =
      Pattern.compile("\033\\[(?:\\d+;)*(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])(?:;\\d+)*m");

  @TempDir private Path temp = Path.of("");

  private PackagedPrograms programs;

  @BeforeEach
  void moveIn() throws Exception {
    programs = new PackagedPrograms(temp);
  }

  @Test
  void a_pasted_line_break_presses_nothing() throws Exception {
    try (Terminal terminal = Terminal.open(programs)) {
      atTheContract(terminal);
      terminal.paste(CONTRACT + "\r").shows("[" + CONTRACT);
      // A key that comes after the paste is answered after it: had the line break been an Enter,
      // this would stand in the next step's field.
      terminal.type("!").shows("[" + CONTRACT, "!_", CONTRACT_STEP);
    }
  }

  @Test
  void each_size_of_window_shows_the_right_thing() throws Exception {
    try (Terminal terminal = Terminal.open(programs)) {
      atTheContract(terminal);
      terminal.type("M12").shows("[M12_", "─".repeat(80));
      terminal.resize(120, 40).shows("─".repeat(120), CONTRACT_STEP, "[M12_");
      terminal.resize(59, 14).shows("Terminal too small: 59×14, needs 60×15.", "Nothing is lost.");
      terminal.resize(80, 24).shows("─".repeat(80), CONTRACT_STEP, "[M12_");
      assertThat(terminal.screen().lines()).hasSize(24);
    }
  }

  @Test
  void the_mouse_does_what_the_named_keys_do() throws Exception {
    try (Terminal terminal = Terminal.open(programs)) {
      terminal.shows("New upgrade", "? help");
      assertThat(terminal.written()).contains("\033[?1000h\033[?1006h");
      terminal.click("? help").shows("Keys on this screen", "Esc close");
      terminal.click("Esc close").showsNoMore("Keys on this screen");
      terminal.click("> New upgrade").shows(CONTRACT_STEP);
    }
    try (Terminal terminal = Terminal.open(programs, "--no-mouse")) {
      terminal.shows("New upgrade", "? help");
      assertThat(terminal.written()).doesNotContain("\033[?1000h");
    }
  }

  @Test
  void ctrl_z_gives_the_shell_back_and_fg_the_whole_screen() throws Exception {
    try (Terminal terminal = Terminal.openAsJob(programs)) {
      atTheContract(terminal);
      terminal.type("M12").shows("[M12_");
      terminal.type("\032").shows("Stopped with 148.").showsNoMore(CONTRACT_STEP);
      assertThat(terminal.written())
          .contains("\033[?1006l\033[?1000l\033[?2004l\033[0m\033[?25h\033[?1049l");
      terminal.resize(100, 30).type("\r").shows(CONTRACT_STEP, "[M12_", "─".repeat(100));
      terminal.type("345").shows("[M12345_");
    }
  }

  @Test
  void colours_are_used_where_they_are_not_unwanted() throws Exception {
    String usual = seenInAWalk(Map.of());
    assertThat(usual).containsPattern(COLOUR).contains("─");

    assertThat(seenInAWalk(Map.of("NO_COLOR", "1"))).doesNotContainPattern(COLOUR).contains("─");

    String plain = seenInAWalk(Map.of("NO_COLOR", "1"), "--ascii");
    assertThat(plain).doesNotContainPattern(COLOUR).matches("(?s)\\p{ASCII}+");
  }

  @Test
  void without_a_terminal_a_sentence_tells_what_to_do() throws Exception {
    assumeTrue(Files.isExecutable(SETSID), "setsid, which takes a terminal away, is not here");
    String wizard = Launch.packaged("bin/odoo-upgrade-tui").toString();
    RunningProgram.Result result =
        new RunningProgram(programs.launch(Map.of(), SETSID, "--wait", wizard).start()).result();
    assertThat(result.code()).as(result.toString()).isEqualTo(BAD_ARGUMENT);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .startsWith("The wizard needs a terminal")
        .contains("Nothing was changed.", "odoo-upgrade --help")
        .hasLineCount(1);
  }

  @Test
  void a_dumb_terminal_is_spoken_to_in_plain_lines() throws Exception {
    try (Terminal terminal = Terminal.open(programs, Map.of("TERM", "dumb"))) {
      terminal.shows("New upgrade", "No upgrades yet.").type(":quit\r");
      assertThat(terminal.exitCode()).isZero();
      assertThat(terminal.written()).doesNotContain("\033");
      assertThat(terminal.settings().get(1)).isEqualTo(terminal.settings().get(0));
    }
  }

  /** Everything that is written while somebody looks at a few pages, one of them an error. */
  private String seenInAWalk(Map<String, String> environment, String... options) throws Exception {
    try (Terminal terminal = Terminal.open(programs, environment, options)) {
      atTheContract(terminal);
      terminal.enter(CONTRACT).shows("step 3 of 9: E-mail");
      terminal.enter("nobody").shows("Error");
      terminal.press(NamedKey.CTRL_C);
      assertThat(terminal.exitCode()).isEqualTo(130);
      return terminal.written();
    }
  }

  private static void atTheContract(Terminal terminal) throws Exception {
    terminal.shows("> New upgrade", "Saved upgrades (").press(NamedKey.ENTER).shows(CONTRACT_STEP);
  }
}
