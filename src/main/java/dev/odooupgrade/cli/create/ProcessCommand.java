package dev.odooupgrade.cli.create;

import dev.odooupgrade.cli.kit.CliCommand;
import dev.odooupgrade.cli.kit.CommandContext;
import dev.odooupgrade.cli.kit.ExitCode;
import dev.odooupgrade.cli.upgrade.NextStepNotes;
import dev.odooupgrade.cli.upgrade.StepCall;
import dev.odooupgrade.cli.upgrade.UpgradeOptions;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.flow.Step;
import dev.odooupgrade.flow.StepResult;
import dev.odooupgrade.flow.upgrade.OpenUpgrade;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code process}: asks for the uploaded dump to be upgraded. */
@Command(
    header = "Ask the platform to upgrade the uploaded dump.",
    footer = {
      "",
      "Examples:",
      "  odoo-upgrade process --session 20261123-101500-k7qz",
      "  odoo-upgrade process --key 'aeDp9UThC7A6fwk0dJRszA==' \\",
      "    --request 10042"
    })
public final class ProcessCommand extends CliCommand {

  @Mixin private UpgradeOptions upgrade = new UpgradeOptions();

  @Option(
      names = "--yes",
      description =
          "Start a production upgrade without confirmation. Required without a terminal if the"
              + " session is known to be for production.")
  private boolean yes;

  public ProcessCommand(CommandContext world) {
    super(world, ExitCode.whereNobodyWaits());
  }

  @Override
  protected ExitCode execute() throws TroubleException {
    try (OpenUpgrade open = upgrade.pick(world(), missing(), true)) {
      new ProductionGuard(world()).check(open.session(), yes);
      StepResult result = new StepCall(world()).runOnce(Step.PROCESS, open, Stage.SUBMITTING);
      NextStepNotes.tell(console(), open, result, "watch");
      open.forgetIfNothing(result, console()::trouble);
      return StepCall.exitCode(result);
    }
  }
}
