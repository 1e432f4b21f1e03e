package dev.odooupgrade.app;

import dev.odooupgrade.cli.kit.ShellCommands;
import dev.odooupgrade.disk.Programs;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The shell of this computer, whose output goes to the log. */
final class LoggedShell implements ShellCommands {
  private static final Logger LOG = Logger.getLogger(LoggedShell.class.getName());
  private static final int MOST_LINES = 100;

  @Override
  public OptionalInt run(String command, Map<String, String> environment)
      throws InterruptedException {
    ProcessBuilder builder = Programs.process(List.of("sh", "-c", command));
    builder.environment().putAll(environment);
    builder.redirectInput(Redirect.from(Path.of("/dev/null").toFile())).redirectErrorStream(true);
    try {
      Process process = builder.start();
      logOutput(process);
      return OptionalInt.of(process.waitFor());
    } catch (IOException notStarted) {
      LOG.log(Level.WARNING, "command: not started", notStarted);
      return OptionalInt.empty();
    }
  }

  private static void logOutput(Process process) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      int count = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (count++ < MOST_LINES) {
          LOG.info("command: " + line);
        }
      }
    }
  }
}
