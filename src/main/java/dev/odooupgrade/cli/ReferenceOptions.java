package dev.odooupgrade.cli;

import dev.odooupgrade.cli.kit.MissingOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** What Odoo's reference client takes: on each of its actions each of its options, any often. */
final class ReferenceOptions {
  private static final Set<String> ACTIONS = Set.of("create", "upload", "process", "status", "all");

  private static final List<String> NAMES =
      List.of(
          ("--contract --email --target --aim --filename --timezone --key --request --dbdump"
                  + " --url --insecure --debug --quiet --verbose --help --version")
              .split(" "));

  private ReferenceOptions() {}

  static boolean contain(String name) {
    return NAMES.contains(name);
  }

  /** Lets an action take all of them; its help leaves out those that it does not use. */
  static void allow(CommandLine command) {
    if (ACTIONS.contains(command.getCommandName())) {
      command.setOverwrittenOptionsAllowed(true);
      NAMES.stream()
          .filter(name -> command.getCommandSpec().findOption(name) == null)
          .map(name -> OptionSpec.builder(name).type(String.class).arity("1").hidden(true).build())
          .forEach(command.getCommandSpec()::addOption);
    }
  }

  /** What was typed and does not count, in sentences. */
  static List<String> notes(ParseResult typed) {
    List<String> notes = new ArrayList<>();
    List<String> unused = values(typed, OptionSpec::hidden);
    if (!unused.isEmpty()) {
      String names = MissingOptions.listed(unused, "or");
      notes.add(typed.commandSpec().name() + " does not use " + names + ".");
    }
    values(typed, option -> option.originalStringValues().size() > 1)
        .forEach(name -> notes.add(name + " is given more than once; the last one counts."));
    return notes;
  }

  private static List<String> values(ParseResult typed, Predicate<OptionSpec> which) {
    return typed.matchedOptions().stream()
        .filter(option -> option.arity().min() > 0)
        .filter(which)
        .map(OptionSpec::longestName)
        .distinct()
        .toList();
  }
}
