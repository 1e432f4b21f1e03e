package dev.odooupgrade.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;

/**
 * Makes what picocli reads of what people type: the command in front, since options may stand
 * before it too, and each option by its whole name, since it may be shortened.
 */
final class Arguments {
  private Arguments() {}

  /** The first word that is neither an option nor an option's value comes in front. */
  static String[] whole(CommandLine root, String... args) {
    int at = 0;
    while (at < args.length && args[at].matches("(?s)-[^-].*|--.+")) {
      at += takesValue(root.getSubcommands().values(), args[at]) ? 2 : 1;
    }
    List<String> words = new ArrayList<>(List.of(args));
    CommandLine command = root;
    if (at < args.length && !args[at].equals("--")) {
      words.add(0, words.remove(at));
      command = root.getSubcommands().getOrDefault(args[at], root);
    }
    for (int i = 0; i < words.size() && !words.get(i).equals("--"); i++) {
      String word = words.get(i);
      words.set(i, longName(word, command));
      i += takesValue(List.of(command), word) ? 1 : 0;
    }
    return words.toArray(String[]::new);
  }

  /**
   * The options of a command that a word may stand for: the one that it names, or else those that
   * begin with it. The reference client's go first, so that each of its short forms stays clear.
   */
  static List<String> meantBy(String word, CommandLine command) {
    String name = word.split("=", 2)[0];
    if (!name.startsWith("--") || command.getCommandSpec().findOption(name) != null) {
      return List.of(name);
    }
    List<String> begun =
        command.getCommandSpec().optionsMap().keySet().stream()
            .filter(option -> option.startsWith(name))
            .toList();
    List<String> known = begun.stream().filter(ReferenceOptions::contain).toList();
    return known.isEmpty() ? begun : known;
  }

  private static String longName(String word, CommandLine command) {
    List<String> meant = meantBy(word, command);
    return meant.size() == 1 ? meant.get(0) + word.substring(word.split("=", 2)[0].length()) : word;
  }

  private static boolean takesValue(Collection<CommandLine> commands, String word) {
    return !word.contains("=")
        && commands.stream()
            .map(command -> command.getCommandSpec().findOption(longName(word, command)))
            .flatMap(Stream::ofNullable)
            .anyMatch(option -> option.arity().min() > 0);
  }
}
