package dev.odooupgrade.launcher;

import static dev.odooupgrade.launcher.Launch.fakeJava;
import static dev.odooupgrade.launcher.Launch.packaged;
import static org.assertj.core.api.Assertions.assertThat;

import com.pty4j.PtyProcess;
import com.pty4j.PtyProcessBuilder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The wizard's launcher stays beside the program: it passes signals on and mends the terminal. */
final class LauncherTerminalIT {
  private static final String MENDED =
      "\u001b[?1006l\u001b[?1000l\u001b[?2004l\u001b[?25h\u001b[0m\u001b[?1049l";
  private static final String AROUND =
      "stty -g; \"$0\"; code=$?; echo; echo \"code=$code\"; stty -g";

  @TempDir private Path temp = Path.of("");

  @Test
  void input_reaches_the_program() throws Exception {
    Process process = wizard("read line; echo \"read $line\"").start();
    process.getOutputStream().write("hello\n".getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
    assertThat(process.inputReader().readLine()).isEqualTo("read hello");
    assertThat(process.waitFor()).isZero();
  }

  @Test
  void a_request_to_end_reaches_the_program_and_its_answer_comes_back() throws Exception {
    Process process = wizard("trap 'echo told; exit 7' TERM; echo ready; read line").start();
    BufferedReader out = process.inputReader();
    assertThat(out.readLine()).isEqualTo("ready");
    assertThat(signal("TERM", process)).isZero();
    assertThat(out.readLine()).isEqualTo("told");
    assertThat(process.waitFor()).isEqualTo(7);
  }

  @Test
  void an_interruption_ends_the_program_with_130() throws Exception {
    Process process = wizard("echo ready; exec cat").start();
    assertThat(process.inputReader().readLine()).isEqualTo("ready");
    assertThat(signal("INT", process)).isZero();
    assertThat(process.waitFor()).isEqualTo(130);
  }

  @Test
  void a_hang_up_reaches_the_program() throws Exception {
    Process process = wizard("echo ready; exec cat").start();
    assertThat(process.inputReader().readLine()).isEqualTo("ready");
    assertThat(signal("HUP", process)).isZero();
    assertThat(process.waitFor()).isEqualTo(129);
  }

  @Test
  void the_terminal_of_a_killed_program_is_mended() throws Exception {
    String output =
        inTerminal("stty raw -echo </dev/tty; printf '\\033[?1049h' >/dev/tty; kill -9 $$");
    assertThat(output).contains("\u001b[?1049h").contains(MENDED).contains("code=137");
    assertThatTerminalIsAsBefore(output);
  }

  @Test
  void nothing_is_written_to_the_terminal_of_a_program_that_tidied_up() throws Exception {
    String output = inTerminal("exit 143");
    assertThat(output).doesNotContain("\u001b").contains("code=143");
    assertThatTerminalIsAsBefore(output);
  }

  private static void assertThatTerminalIsAsBefore(String output) {
    List<String> lines = output.lines().map(String::strip).toList();
    assertThat(lines.get(0)).contains(":");
    assertThat(lines.get(lines.size() - 1)).isEqualTo(lines.get(0));
  }

  private Launch wizard(String java) throws IOException {
    Path home = fakeJava(temp.resolve("java"), "17.0.1", java);
    return Launch.of(packaged("bin/odoo-upgrade-tui")).with("JAVA_HOME", home.toString());
  }

  private static int signal(String name, Process process) throws Exception {
    String kill = "kill -s " + name + " " + process.pid();
    return new ProcessBuilder("/bin/sh", "-c", kill).start().waitFor();
  }

  /** Everything a terminal got to see, with the terminal's settings in the first and last line. */
  private String inTerminal(String java) throws Exception {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("TERM", "xterm");
    environment.put("JAVA_HOME", fakeJava(temp.resolve("java"), "17.0.1", java).toString());
    String program = packaged("bin/odoo-upgrade-tui").toString();
    PtyProcess process =
        new PtyProcessBuilder(new String[] {"/bin/sh", "-c", AROUND, program})
            .setEnvironment(environment)
            .setInitialColumns(80)
            .setInitialRows(24)
            .start();
    StringBuilder seen = new StringBuilder();
    try (InputStream in = process.getInputStream()) {
      byte[] chunk = new byte[4096];
      for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
        seen.append(new String(chunk, 0, count, StandardCharsets.UTF_8));
      }
    }
    assertThat(process.waitFor()).isZero();
    return seen.toString();
  }
}
