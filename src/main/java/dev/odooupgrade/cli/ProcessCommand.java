package dev.odooupgrade.cli;

import dev.odooupgrade.domain.Stage;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.flow.Step;
import dev.odooupgrade.flow.StepResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code process}: asks for the uploaded dump to be upgraded. */
@Command(
    header = "Ask the platform to upgrade the uploaded dump.",
    footer = {
      "",
      "Example:",
      "  odoo-upgrade process --key 'aeDp9UThC7A6fwk0dJRszA==' \\",
      "    --request 10042"
    })
final class ProcessCommand extends CliCommand {

  @Mixin private UpgradeOptions upgrade = new UpgradeOptions();

  @Option(
      names = "--yes",
      description =
          "Start a production upgrade without confirmation. Required without a terminal, when the"
              + " session is known to be for production.")
  private boolean yes;

  ProcessCommand(CliWorld world) {
    super(world, ExitCode.whereNobodyWaits());
  }

  @Override
  ExitCode execute() throws TroubleException, BadArguments {
    try (HeldUpgrade held = upgrade.pick(world(), missing(), true)) {
      new ProductionGuard(world()).check(held.session(), yes);
      StepResult result = new StepCall(world()).runOnce(Step.PROCESS, held, Stage.SUBMITTING);
      After.tell(talk(), held, result, "watch");
      held.forgetIfNothing(result);
      return StepCall.exitCode(result);
    }
  }
}
