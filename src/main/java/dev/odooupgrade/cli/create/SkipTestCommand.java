package dev.odooupgrade.cli.create;

import dev.odooupgrade.cli.kit.CliCommand;
import dev.odooupgrade.cli.kit.CommandContext;
import dev.odooupgrade.cli.kit.ExitCode;
import dev.odooupgrade.cli.upgrade.NextStepNotes;
import dev.odooupgrade.cli.upgrade.StepCall;
import dev.odooupgrade.cli.upgrade.UpgradeOptions;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.flow.Step;
import dev.odooupgrade.flow.StepResult;
import dev.odooupgrade.flow.upgrade.OpenUpgrade;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code skip-test}: has a request delivered without a test of its result. */
@Command(
    header = "Skip the test of a finished request: it is delivered at once.",
    description = {"%nOnly version 1 supports this."},
    footer = {"", "Example:", "  odoo-upgrade skip-test --session 20261123-101500-k7qz"})
public final class SkipTestCommand extends CliCommand {

  @Mixin private UpgradeOptions upgrade = new UpgradeOptions();

  public SkipTestCommand(CommandContext world) {
    super(world, ExitCode.whereNobodyWaits());
  }

  @Override
  protected ExitCode execute() throws TroubleException {
    try (OpenUpgrade open = upgrade.pick(world(), missing(), true)) {
      StepResult result = new StepCall(world()).run(Step.SKIP_TEST, open);
      NextStepNotes.tell(console(), open, result, "status");
      open.forgetIfNothing(result, console()::trouble);
      return StepCall.exitCode(result);
    }
  }
}
