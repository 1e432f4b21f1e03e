package dev.odooupgrade.cli.watch;

import dev.odooupgrade.cli.kit.CliCommand;
import dev.odooupgrade.cli.kit.CommandContext;
import dev.odooupgrade.cli.kit.ExitCode;
import dev.odooupgrade.cli.upgrade.NextStepNotes;
import dev.odooupgrade.cli.upgrade.StateLine;
import dev.odooupgrade.cli.upgrade.StepCall;
import dev.odooupgrade.cli.upgrade.UpgradeOptions;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.request.RequestState;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.flow.Step;
import dev.odooupgrade.flow.StepResult;
import dev.odooupgrade.flow.upgrade.OpenUpgrade;
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
      "Examples:",
      "  odoo-upgrade status --session 20261123-101500-k7qz",
      "  odoo-upgrade status --key 'aeDp9UThC7A6fwk0dJRszA==' \\",
      "    --request 10042"
    })
public final class StatusCommand extends CliCommand {

  @Mixin private UpgradeOptions upgrade = new UpgradeOptions();

  public StatusCommand(CommandContext world) {
    super(world, ExitCode.whereNobodyWaits());
  }

  @Override
  protected ExitCode execute() throws TroubleException, InterruptedException {
    try (OpenUpgrade open = upgrade.pick(world(), missing(), false)) {
      StepResult result = new StepCall(world()).run(Step.STATUS, open);
      if (result.isFine()) {
        String state = open.session().state().map(RequestState::word).orElse("unknown");
        console().note("State: " + state);
        if (open.session().stage() == Stage.ENDED_BADLY) {
          console().note("The upgrade ended without a result." + StateLine.reason(open.session()));
          new FailureReport(world(), open).tell();
        }
        if (open.session().stage() == Stage.DONE) {
          console().note("Done: " + NextStepNotes.fetchable(open));
        } else if (open.session().isArchived()) {
          console().note("Archived: " + StateLine.ARCHIVED + ".");
        }
      }
      open.forgetIfNothing(result, console()::trouble);
      return StepCall.exitCode(result);
    }
  }
}
