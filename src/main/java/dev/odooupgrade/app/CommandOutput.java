package dev.odooupgrade.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** What a person's command says, line by line, as far as anybody would read it in a log. */
final class CommandOutput {
  private static final int MOST_LINES = 100;

  private CommandOutput() {}

  /** Reads to the end, so that the command never waits for us, and hands the first lines over. */
  static void read(Process process, Consumer<String> log) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      int count = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (count++ < MOST_LINES) {
          log.accept(line);
        }
      }
    }
  }
}
