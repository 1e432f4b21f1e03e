package dev.odooupgrade.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** However the wizard ends, the terminal is as it was, and no process is left. */
final class WizardEndingsIT {
  @TempDir private Path temp = Path.of("");

  private PackagedPrograms programs;

  @BeforeEach
  void moveIn() throws Exception {
    programs = new PackagedPrograms(temp);
  }

  /** A way to end it, and the exit code that the shell hears. */
  enum Ending {
    QUIT(0) {
      @Override
      void end(Terminal terminal) throws Exception {
        terminal.type("q");
      }
    },
    CTRL_C(130) {
      @Override
      void end(Terminal terminal) throws Exception {
        terminal.press(NamedKey.CTRL_C);
      }
    },
    SIGTERM_TO_THE_LAUNCHER(143) {
      @Override
      void end(Terminal terminal) {
        assertThat(terminal.launcher().destroy()).isTrue();
      }
    },
    SIGTERM_TO_THE_PROGRAM(143) {
      @Override
      void end(Terminal terminal) {
        assertThat(terminal.machine().destroy()).isTrue();
      }
    },
    SIGKILL(137) {
      @Override
      void end(Terminal terminal) {
        assertThat(terminal.machine().destroyForcibly()).isTrue();
      }
    };

    private final int code;

    Ending(int code) {
      this.code = code;
    }

    abstract void end(Terminal terminal) throws Exception;
  }

  @ParameterizedTest
  @EnumSource
  void the_terminal_is_given_back(Ending ending) throws Exception {
    try (Terminal terminal = Terminal.open(programs)) {
      terminal.shows("> New upgrade", "No upgrades yet.");
      ending.end(terminal);

      assertThat(terminal.exitCode()).isEqualTo(ending.code);
      List<String> settings = terminal.settings();
      assertThat(settings).hasSize(2);
      assertThat(settings.get(1)).isEqualTo(settings.get(0));
      // The shell's own screen is back, the cursor is seen, pasted text is no longer marked.
      assertThat(terminal.screen())
          .startsWith(settings.get(0).substring(0, 80))
          .doesNotContain("New upgrade");
      assertThat(terminal.written().lastIndexOf("\033[?25h"))
          .isGreaterThan(terminal.written().lastIndexOf("\033[?25l"));
      assertThat(terminal.written().lastIndexOf("\033[?2004l"))
          .isGreaterThan(terminal.written().lastIndexOf("\033[?2004h"));
    }
  }

  @Test
  void a_terminal_that_goes_away_takes_everything_with_it() throws Exception {
    try (Terminal terminal = Terminal.open(programs)) {
      terminal.shows("> New upgrade", "No upgrades yet.");
      ProcessHandle launcher = terminal.launcher();
      ProcessHandle machine = terminal.machine();
      terminal.hangUp();

      assertThat(machine.onExit().get(RunningProgram.PATIENCE.toSeconds(), TimeUnit.SECONDS))
          .isEqualTo(machine);
      assertThat(launcher.onExit().get(RunningProgram.PATIENCE.toSeconds(), TimeUnit.SECONDS))
          .isEqualTo(launcher);
    }
  }
}
