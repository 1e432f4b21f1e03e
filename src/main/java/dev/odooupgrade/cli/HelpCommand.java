package dev.odooupgrade.cli;

import dev.odooupgrade.text.SafeText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code help}: the help of a command, or of a topic. */
@Command(
    name = "help",
    header = "Show the help of a command or a topic.",
    footer = {
      "",
      "Topics: " + HelpTopics.EXIT_CODES + ", " + HelpTopics.ENVIRONMENT,
      "",
      "Examples:",
      "  odoo-upgrade help create",
      "  odoo-upgrade help " + HelpTopics.EXIT_CODES
    })
final class HelpCommand extends CliCommand {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "0..1", paramLabel = "COMMAND|TOPIC", description = "What to explain.")
  private String about = "";

  HelpCommand(CliWorld world) {
    super(world);
  }

  @Override
  Set<ExitCode> exitCodes() {
    return EnumSet.of(ExitCode.DONE, ExitCode.BAD_ARGUMENT);
  }

  @Override
  ExitCode execute() throws BadArguments {
    CommandLine all = spec.parent().commandLine();
    Optional<String> topic = HelpTopics.text(about);
    if (topic.isPresent()) {
      world().print(topic.get());
      return ExitCode.DONE;
    }
    CommandLine command = about.isEmpty() ? all : all.getSubcommands().get(about);
    if (command == null) {
      List<String> known = new ArrayList<>(all.getSubcommands().keySet());
      known.addAll(List.of(HelpTopics.EXIT_CODES, HelpTopics.ENVIRONMENT));
      throw new BadArguments(
          "There is no command or topic '"
              + SafeText.clean(about)
              + "'"
              + Nearest.hint(about, known)
              + ". See: odoo-upgrade --help");
    }
    world().print(command.getUsageMessage().stripTrailing());
    return ExitCode.DONE;
  }
}
