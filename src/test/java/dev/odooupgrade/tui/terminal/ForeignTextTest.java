package dev.odooupgrade.tui.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The last filter before a real terminal, and what is never asked of one. */
class ForeignTextTest {

  @Test
  void no_text_commands_the_terminal_and_the_terminal_is_asked_nothing() throws Exception {
    String program = ForeignTextProgram.class.getName();
    try (Pty pty = new Pty("exec \"$JAVA\" -cp \"$CP\" " + program, environment())) {
      pty.await("end;");

      assertThat(pty.exitCode()).isZero();
      assertThat(pty.written())
          .contains("begin\uFFFD31m\uFFFD[31m\uFFFD\uFFFDé日\uFFFDend;")
          .doesNotContain("title")
          .doesNotContain("]52;")
          .doesNotContain("[6n")
          .doesNotContain("\u0000");
    }
  }

  private static Map<String, String> environment() {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return Map.of("JAVA", java, "CP", classPath);
  }
}
