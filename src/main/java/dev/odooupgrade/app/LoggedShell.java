package dev.odooupgrade.app;

import dev.odooupgrade.cli.kit.ShellCommands;
import dev.odooupgrade.disk.Programs;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The shell of this computer, whose output goes to the log. */
final class LoggedShell implements ShellCommands {
  private static final Logger LOG = Logger.getLogger(LoggedShell.class.getName());

  @Override
  public OptionalInt run(String command, Map<String, String> environment)
      throws InterruptedException {
    ProcessBuilder builder = Programs.process(List.of("sh", "-c", command));
    builder.environment().putAll(environment);
    builder.redirectInput(Redirect.from(Path.of("/dev/null").toFile())).redirectErrorStream(true);
    try {
      Process process = builder.start();
      CommandOutput.read(process, line -> LOG.info("command: " + line));
      return OptionalInt.of(process.waitFor());
    } catch (IOException notStarted) {
      LOG.log(Level.WARNING, "command: not started", notStarted);
      return OptionalInt.empty();
    }
  }
}
