package dev.odooupgrade.tui.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A real program on a real pseudo terminal: is everything given back however it ends? */
class TtyTerminalTest {

  private static final String AROUND_IT =
      "echo \"before=$(stty -g);\"; \"$JAVA\" -Xshare:auto -cp \"$CP\" "
          + PtyProgram.class.getName()
          + " </dev/null; echo \"code=$?;\"; echo \"after=$(stty -g);\"";

  @ParameterizedTest
  @CsvSource({"q, 0", "e, 70", "w, 70"})
  void the_terminal_is_given_back_after_a_normal_end_and_after_a_defect(String key, int code)
      throws Exception {
    try (Pty pty = start()) {
      pty.await("\\]9;4;3;0");
      pty.type(key);

      assertGivenBack(pty, code);
      assertTitleAndTaskbarAreGivenBack(pty);
      String afterScreen = pty.await("\\[\\?1049l(.*)code=");
      if (code == 0) {
        assertThat(afterScreen).isBlank();
      } else {
        assertThat(afterScreen).contains("IllegalStateException");
      }
      assertThat(pty.written()).doesNotContain("must not be seen");
    }
  }

  @ParameterizedTest
  @CsvSource({"TERM, 143", "HUP, 129", "INT, 130"})
  void the_terminal_is_given_back_after_a_signal(String signal, int code) throws Exception {
    try (Pty pty = start()) {
      String pid = pty.await("pid=(\\d+);");
      pty.await("\\]9;4;3;0");
      Process kill = new ProcessBuilder("kill", "-" + signal, pid).start();

      assertThat(kill.waitFor(10, TimeUnit.SECONDS)).isTrue();
      assertGivenBack(pty, code);
      assertTitleAndTaskbarAreGivenBack(pty);
    }
  }

  @Test
  void keys_sizes_and_pastes_arrive_and_no_key_is_a_signal() throws Exception {
    try (Pty pty = start()) {
      pty.await("size=80x24;.*key=none;");
      pty.type("\003");
      pty.await("key=ctrl-c;");
      pty.type("\032");
      pty.await("key=ctrl-z;");
      pty.type("\034");
      pty.await("key=ctrl-\\\\;");
      pty.type("\023");
      pty.await("key=ctrl-s;");
      pty.type("\026");
      pty.await("key=ctrl-v;");
      pty.type("\033[1;5D");
      pty.await("key=ctrl-left;");
      pty.type("\033");
      pty.await("key=esc;");
      pty.type("\033[200~two\rlines\033[201~");
      pty.await("key=paste-9;");
      pty.type("\r");
      pty.await("key=enter;");
      pty.resize(100, 30);
      pty.await("size=100x30;");
      pty.type("q");

      assertGivenBack(pty, 0);
    }
  }

  @Test
  void the_terminal_is_lent_as_it_was_and_taken_again_whole() throws Exception {
    try (Pty pty = start()) {
      pty.await("\\]9;4;3;0");
      pty.type("p");
      String lent = pty.await("(.*)lent to sh");
      assertThat(lent).containsSubsequence("[?1049h", "]9;4;0;0", "]2;", "[?2004l", "[?1049l");
      pty.type("typed \003 there\r");
      pty.await("read=typed . there;");
      String again = pty.await("read=[^;]*;(.*key=p;.*\\]9;4;3;0)");
      assertThat(again)
          .containsSubsequence("[?1049h", "[?2004h", "size=80x24;", "[22;2t", "]2;key p");
      pty.type("x");
      pty.await("key=x;");
      pty.type("q");

      assertGivenBack(pty, 0);
      assertThat(pty.written().lastIndexOf("]9;4;0;0"))
          .isGreaterThan(pty.written().lastIndexOf("]9;4;3;0"));
    }
  }

  @Test
  void the_program_ends_when_the_terminal_goes_away_even_if_that_is_no_signal() throws Exception {

    try (Pty pty = new Pty("trap '' HUP; exec \"$JAVA\" -cp \"$CP\" " + name(), environment())) {
      String pid = pty.await("pid=(\\d+);");
      pty.await("key=none;");
      pty.hangUp();
      assertThat(pty.exitCode()).as("of process %s", pid).isZero();
    }
  }

  private static void assertGivenBack(Pty pty, int code) throws Exception {
    assertThat(pty.await("code=(\\d+);")).isEqualTo(Integer.toString(code));
    String after = pty.await("after=([^;]+);");
    assertThat(after).isEqualTo(pty.await("before=([^;]+);"));
    assertThat(pty.written()).containsSubsequence("[?1049h", "[?2004h", "[?2004l", "[?1049l");
    assertThat(pty.written().lastIndexOf("[?25h"))
        .isGreaterThan(pty.written().lastIndexOf("[?25l"));
  }

  private static void assertTitleAndTaskbarAreGivenBack(Pty pty) {
    assertThat(pty.written())
        .containsSubsequence(
            "\033[22;2t\033]2;key none\033\\",
            "\033]9;4;3;0\033\\",
            "\033]9;4;0;0\033\\",
            "\033]2;\033\\\033[23;2t",
            "[?1049l");
    assertThat(pty.written().lastIndexOf("\033]9;4"))
        .isEqualTo(pty.written().indexOf("\033]9;4;0"));
  }

  private static String name() {
    return PtyProgram.class.getName();
  }

  private static Pty start() throws Exception {
    return new Pty(AROUND_IT, environment());
  }

  private static Map<String, String> environment() {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return Map.of(
        "JAVA",
        java,
        "CP",
        classPath,
        "TERM_PROGRAM",
        "ghostty",
        "TMUX",
        "",
        "STY",
        "",
        "ZELLIJ",
        "");
  }
}
