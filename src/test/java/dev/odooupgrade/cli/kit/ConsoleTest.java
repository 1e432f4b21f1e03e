package dev.odooupgrade.cli.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.text.Redactor;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ConsoleTest {
  @Test
  void a_warning_is_said_once_in_a_run() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new PrintStream(err, true, StandardCharsets.UTF_8), new Redactor(), Console.PROGRAM);
    console.warn("one.");
    console.warn("two.");
    console.warn("one.");
    assertThat(err.toString(StandardCharsets.UTF_8)).containsOnlyOnce("one.").contains("two.");
  }
}
