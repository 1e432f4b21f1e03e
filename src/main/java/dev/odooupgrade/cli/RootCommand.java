package dev.odooupgrade.cli;

import dev.odooupgrade.cli.kit.BadArguments;
import dev.odooupgrade.cli.kit.CliCommand;
import dev.odooupgrade.cli.kit.CommandContext;
import dev.odooupgrade.cli.kit.ExitCode;
import dev.odooupgrade.cli.kit.MissingOptions;
import java.util.EnumSet;
import picocli.CommandLine.Command;

/** {@code odoo-upgrade} itself, which only leads to its commands. */
@Command(
    name = "odoo-upgrade",
    header = "Upgrade Odoo databases on Odoo's Upgrade platform.",
    description = {
      "%nThe actions create, upload, process, status and all print only JSON on stdout;",
      "messages for people go to stderr. Each action is saved in a session. Any",
      "command, and the wizard odoo-upgrade-tui, can continue from it."
    },
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Options can be given before or after the command, as --option value or",
      "--option=value. Topics: odoo-upgrade help exit-codes, help environment.",
      "",
      "Example:",
      "  odoo-upgrade create --contract=M123-abc --email john.doe@example.com \\",
      "    --target 8.0 --aim test --filename db.dump"
    })
final class RootCommand extends CliCommand {

  public RootCommand(CommandContext world) {
    super(world, EnumSet.noneOf(ExitCode.class));
  }

  @Override
  protected ExitCode execute() throws BadArguments {
    throw new BadArguments(
        "odoo-upgrade needs a command: "
            + MissingOptions.listed(Cli.names(), "or")
            + ". See: odoo-upgrade --help");
  }
}
