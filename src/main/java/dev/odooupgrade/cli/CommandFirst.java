package dev.odooupgrade.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Puts the command in front, so that options may stand before it too. */
final class CommandFirst {
  private CommandFirst() {}

  /** The first word that is neither an option nor an option's value comes in front. */
  static String[] order(CommandLine root, String... args) {
    for (int i = 0; i < args.length && !args[i].equals("--"); i++) {
      String word = args[i];
      if (!word.startsWith("-") || word.equals("-")) {
        List<String> ordered = new ArrayList<>(List.of(args));
        ordered.remove(i);
        ordered.add(0, word);
        return ordered.toArray(String[]::new);
      }
      if (!word.contains("=") && takesValue(root.getSubcommands(), word)) {
        i++;
      }
    }
    return args;
  }

  private static boolean takesValue(Map<String, CommandLine> commands, String option) {
    return commands.values().stream()
        .flatMap(command -> Stream.ofNullable(command.getCommandSpec().findOption(option)))
        .map(OptionSpec::arity)
        .anyMatch(arity -> arity.min() > 0);
  }
}
