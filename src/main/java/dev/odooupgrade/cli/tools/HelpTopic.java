package dev.odooupgrade.cli.tools;

import dev.odooupgrade.cli.kit.CliCommand;
import dev.odooupgrade.cli.kit.ExitCode;
import dev.odooupgrade.config.Setting;
import dev.odooupgrade.domain.Named;
import dev.odooupgrade.text.Wrapping;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Help that belongs to no single command. */
public enum HelpTopic implements Named {
  EXIT_CODES,
  ENVIRONMENT;

  private static final int MEANING_COLUMN = 26;

  String text() {
    return switch (this) {
      case EXIT_CODES -> exitCodes();
      case ENVIRONMENT -> environment();
    };
  }

  private static String environment() {
    return Arrays.stream(Setting.values())
        .map(HelpTopic::variable)
        .collect(
            Collectors.joining("\n", "Environment variables that odoo-upgrade reads:\n\n", ""));
  }

  private static String variable(Setting setting) {
    List<String> lines = Wrapping.lines(setting.meaning(), CliCommand.COLUMNS - MEANING_COLUMN);
    String indent = "\n" + " ".repeat(MEANING_COLUMN);
    String name = "  " + setting.variable();
    return (name.length() + 2 <= MEANING_COLUMN
            ? name + " ".repeat(MEANING_COLUMN - name.length())
            : name + indent)
        + String.join(indent, lines);
  }

  private static String exitCodes() {
    return Arrays.stream(ExitCode.values())
        .map(code -> String.format("  %3d  %s", code.code(), code.meaning()))
        .collect(Collectors.joining("\n", "Exit codes of every command:\n\n", ""));
  }
}
