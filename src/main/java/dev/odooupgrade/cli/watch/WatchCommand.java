package dev.odooupgrade.cli.watch;

import dev.odooupgrade.cli.kit.CliCommand;
import dev.odooupgrade.cli.kit.CommandContext;
import dev.odooupgrade.cli.kit.ExitCode;
import dev.odooupgrade.cli.upgrade.StepCall;
import dev.odooupgrade.cli.upgrade.UpgradeOptions;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.flow.StepResult;
import dev.odooupgrade.flow.upgrade.OpenUpgrade;
import java.util.EnumSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code watch}: asks for the status until the upgrade has ended. */
@Command(
    header = "Watch an upgrade until it ends.",
    description = {
      "%nEach change is a line on stderr; the end is a line on stdout. Stop watching at",
      "any time; the upgrade keeps running."
    },
    footer = {
      "",
      "Example:",
      "  odoo-upgrade watch --session 20261123-101500-k7qz --wait 3h && ./restore"
    })
public final class WatchCommand extends CliCommand {

  @Mixin private UpgradeOptions upgrade = new UpgradeOptions();
  @Mixin private WatchOptions watch = new WatchOptions();

  @Option(names = "--json", description = "Print the last answer as JSON, as status does.")
  private boolean json;

  public WatchCommand(CommandContext world) {
    super(world, EnumSet.allOf(ExitCode.class));
  }

  @Override
  protected ExitCode execute() throws TroubleException, InterruptedException {
    WatchRun run = new WatchRun(world(), watch);
    try (OpenUpgrade open = upgrade.pick(world(), missing(), false)) {
      StepResult result = run.untilEnded(open);
      if (json) {
        result.report().ifPresent(new StepCall(world())::print);
      } else if (!result.isFinal()) {
        world().explain(WatchRun.lastWords(result, open));
      }
      open.forgetIfNothing(result, console()::trouble);
      new FailureReport(world(), open).tell();
      return WatchRun.exitCode(result);
    }
  }
}
