package dev.odooupgrade.cli;

import dev.odooupgrade.domain.RequestState;
import dev.odooupgrade.domain.Stage;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.flow.Step;
import dev.odooupgrade.flow.StepResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code status}: asks where a request stands. */
@Command(
    header = "Show the status of a request.",
    description = {
      "%nExit code 0 means that the platform answered; read the state in the result. To",
      "get the end of the upgrade as an exit code, use watch."
    },
    footer = {
      "",
      "Example:",
      "  odoo-upgrade status --key 'aeDp9UThC7A6fwk0dJRszA==' \\",
      "    --request 10042"
    })
final class StatusCommand extends CliCommand {

  @Mixin private UpgradeOptions upgrade = new UpgradeOptions();

  StatusCommand(CliWorld world) {
    super(world, ExitCode.whereNobodyWaits());
  }

  @Override
  ExitCode execute() throws TroubleException, InterruptedException, BadArguments {
    try (HeldUpgrade held = upgrade.pick(world(), missing(), false)) {
      StepResult result = new StepCall(world()).run(Step.STATUS, held);
      if (result.isFine()) {
        String state = held.session().state().map(RequestState::word).orElse("unknown");
        talk().note("State: " + state);
        if (held.session().stage() == Stage.ENDED_BADLY) {
          talk().note("The upgrade ended without a result." + StateLine.reason(held.session()));
          BadEnd.of(world(), held).tell();
        }
        if (held.session().stage() == Stage.DONE) {
          talk().note("Done: " + WatchRun.fetchable(held));
        } else if (held.session().isArchived()) {
          talk().note("Archived: " + Archived.WORDS + ".");
        }
      }
      held.forgetIfNothing(result);
      return StepCall.exitCode(result);
    }
  }
}
