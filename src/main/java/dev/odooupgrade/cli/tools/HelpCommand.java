package dev.odooupgrade.cli.tools;

import dev.odooupgrade.cli.kit.BadArguments;
import dev.odooupgrade.cli.kit.CliCommand;
import dev.odooupgrade.cli.kit.CommandContext;
import dev.odooupgrade.cli.kit.ExitCode;
import dev.odooupgrade.domain.Named;
import dev.odooupgrade.text.Nearest;
import dev.odooupgrade.text.SafeText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code help}: the help of a command, or of a topic. */
@Command(
    header = "Show the help of a command or a topic.",
    footer = {
      "",
      "Topics: exit-codes, environment",
      "",
      "Examples:",
      "  odoo-upgrade help create",
      "  odoo-upgrade help exit-codes"
    })
public final class HelpCommand extends CliCommand {
  @Parameters(
      arity = "0..1",
      paramLabel = "COMMAND|TOPIC",
      description = "The command or topic to explain.")
  private String about = "";

  public HelpCommand(CommandContext world) {
    super(world, EnumSet.of(ExitCode.DONE, ExitCode.BAD_ARGUMENT));
  }

  @Override
  protected ExitCode execute() throws BadArguments {
    CommandLine all = spec().parent().commandLine();
    Optional<HelpTopic> topic = Named.byWord(HelpTopic.values(), about);
    if (topic.isPresent()) {
      world().explain(topic.get().text());
      return ExitCode.DONE;
    }
    CommandLine command = about.isEmpty() ? all : all.getSubcommands().get(about);
    if (command == null) {
      List<String> known = new ArrayList<>(all.getSubcommands().keySet());
      known.addAll(Named.words(HelpTopic.values()));
      throw new BadArguments(
          "There is no command or topic '"
              + SafeText.clean(about)
              + "'"
              + Nearest.hint(about, known)
              + ". See: odoo-upgrade --help");
    }
    world().explain(command.getUsageMessage().stripTrailing());
    return ExitCode.DONE;
  }
}
