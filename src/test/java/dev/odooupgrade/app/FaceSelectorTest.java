package dev.odooupgrade.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.session.SessionFolders;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which look of the wizard fits a terminal and a person. */
final class FaceSelectorTest {
  private static final int SCREEN = 1;
  private static final int PLAIN = 2;

  @TempDir private Path home;

  @Test
  void a_terminal_that_paints_gets_the_screen() {
    assertThat(face(true, Map.of("TERM", "xterm"))).isEqualTo(SCREEN);
    assertThat(face(true, Map.of("TERM", "xterm", "ACCESSIBLE", ""))).isEqualTo(SCREEN);
  }

  @Test
  void whoever_asks_for_plain_lines_gets_them() {
    assertThat(face(true, Map.of("TERM", "xterm"), "--plain")).isEqualTo(PLAIN);
    assertThat(face(true, Map.of("TERM", "xterm", "ACCESSIBLE", "1"))).isEqualTo(PLAIN);
  }

  @Test
  void a_terminal_that_paints_nothing_gets_plain_lines() {
    assertThat(face(true, Map.of("TERM", "dumb"))).isEqualTo(PLAIN);
    assertThat(face(true, Map.of())).isEqualTo(PLAIN);
  }

  @Test
  void without_a_terminal_the_screen_says_why_it_cannot_be_shown() {
    assertThat(face(false, Map.of("TERM", "dumb"))).isEqualTo(SCREEN);
    assertThat(face(false, Map.of())).isEqualTo(SCREEN);
  }

  private int face(boolean inputIsTerminal, Map<String, String> env, String... args) {
    Map<String, String> all = new HashMap<>(env);
    all.put("XDG_STATE_HOME", home.toString());
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    ProcessEnvironment around =
        new ProcessEnvironment(
            nowhere,
            nowhere,
            InputStream.nullInputStream(),
            all,
            home.toString(),
            stream -> stream != 0 || inputIsTerminal,
            question -> Optional.empty(),
            Clock.systemUTC(),
            Optional.empty());
    WizardFace fitting = new FaceSelector(around, parts -> SCREEN, parts -> PLAIN);
    return new WizardProgram(
            around,
            new Services(
                around,
                new SessionFolders(home.resolve("odoo-upgrade/sessions"), home.resolve("log"))),
            fitting)
        .run(args);
  }
}
