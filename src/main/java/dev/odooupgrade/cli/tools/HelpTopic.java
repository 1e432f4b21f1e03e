package dev.odooupgrade.cli.tools;

import dev.odooupgrade.cli.kit.EnvironmentVariable;
import dev.odooupgrade.cli.kit.ExitCode;
import dev.odooupgrade.domain.Named;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Help that belongs to no single command. */
public enum HelpTopic implements Named {
  EXIT_CODES,
  ENVIRONMENT;

  String text() {
    return switch (this) {
      case EXIT_CODES -> exitCodes();
      case ENVIRONMENT -> EnvironmentVariable.help();
    };
  }

  private static String exitCodes() {
    return Arrays.stream(ExitCode.values())
        .map(code -> String.format("  %3d  %s", code.code(), code.meaning()))
        .collect(Collectors.joining("\n", "Exit codes of every command:\n\n", ""));
  }
}
