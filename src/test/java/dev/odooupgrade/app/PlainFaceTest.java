package dev.odooupgrade.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the wizard speaks in plain lines, on the program's real streams and threads. */
final class PlainFaceTest {
  private static final Set<Integer> ALL = Set.of(0, 1, 2);

  @TempDir private Path home;

  @Test
  void it_is_what_the_option_asks_for() {
    assertPlain(wizard().run("--plain", "--sandbox"));
  }

  @Test
  void it_is_what_the_variable_asks_for() {
    Program program = wizard();
    program.env.put("ACCESSIBLE", "1");
    assertPlain(program.run("--sandbox"));
  }

  @Test
  void it_is_all_that_a_dumb_terminal_can_show() {
    Program program = wizard();
    program.env.put("TERM", "dumb");
    assertPlain(program.run("--sandbox"));
  }

  @Test
  void it_ends_well_when_the_input_ends() {
    Program.Outcome end = new Program(home).named(Main.WIZARD).atTerminal(ALL, "").run("--plain");
    assertThat(end.code()).isZero();
    assertThat(end.err()).isEmpty();
  }

  @Test
  void it_asks_nothing_where_nobody_can_answer() {
    Program program = new Program(home).named(Main.WIZARD).atTerminal(Set.of(1, 2), ":quit\n");
    Program.Outcome refused = program.run("--plain");
    assertThat(refused.code()).isEqualTo(3);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err()).contains("Standard input is not a terminal", "odoo-upgrade --help");
  }

  private Program wizard() {
    Program program = new Program(home).named(Main.WIZARD).atTerminal(ALL, ":quit\n");
    program.env.put("TERM", "xterm-256color");
    return program;
  }

  private static void assertPlain(Program.Outcome outcome) {
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out())
        .startsWith("odoo-upgrade in plain lines.")
        .contains("SANDBOX - NOT ODOO: odoo-upgrade", "\n1  New upgrade (selected)\n")
        .doesNotContain("\u001b");
    assertThat(outcome.err()).isEmpty();
  }
}
