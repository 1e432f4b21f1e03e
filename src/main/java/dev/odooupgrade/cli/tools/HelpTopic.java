package dev.odooupgrade.cli.tools;

import dev.odooupgrade.cli.kit.EnvironmentVariable;
import dev.odooupgrade.cli.kit.ExitCode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Help that belongs to no single command. */
public enum HelpTopic {
  EXIT_CODES("exit-codes"),
  ENVIRONMENT("environment");

  private final String word;

  HelpTopic(String word) {
    this.word = word;
  }

  String text() {
    return switch (this) {
      case EXIT_CODES -> exitCodes();
      case ENVIRONMENT -> EnvironmentVariable.help();
    };
  }

  static Optional<HelpTopic> named(String word) {
    return Arrays.stream(values()).filter(topic -> topic.word.equals(word)).findFirst();
  }

  public static List<String> names() {
    return Arrays.stream(values()).map(topic -> topic.word).toList();
  }

  private static String exitCodes() {
    return Arrays.stream(ExitCode.values())
        .map(code -> String.format("  %3d  %s", code.code(), code.meaning()))
        .collect(Collectors.joining("\n", "Exit codes of every command:\n\n", ""));
  }
}
