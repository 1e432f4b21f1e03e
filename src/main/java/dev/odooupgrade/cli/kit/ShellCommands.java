package dev.odooupgrade.cli.kit;

import java.util.Map;
import java.util.OptionalInt;

/** Runs what people want to be run besides. */
@FunctionalInterface
public interface ShellCommands {

  /**
   * Runs a command with {@code sh}, to its end; what it prints goes to the log.
   *
   * @param environment what it finds there besides; no secret
   * @return its exit code; empty when it could not be started
   */
  OptionalInt run(String command, Map<String, String> environment) throws InterruptedException;
}
