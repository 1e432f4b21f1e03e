package dev.odooupgrade.cli.watch;

import dev.odooupgrade.cli.kit.BadArguments;
import dev.odooupgrade.cli.kit.CliCommand;
import dev.odooupgrade.cli.kit.CommandContext;
import dev.odooupgrade.cli.kit.ExitCode;
import dev.odooupgrade.cli.upgrade.StepCall;
import dev.odooupgrade.cli.upgrade.UpgradeOptions;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.flow.StepResult;
import dev.odooupgrade.flow.UpgradeFilter;
import dev.odooupgrade.flow.upgrade.OpenUpgrade;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code watch}: asks for the status until the upgrade has ended. */
@Command(
    header = "Watch an upgrade until it ends.",
    description = {
      "%nEach change is a line on stderr; the end is a line on stdout. Stop watching at",
      "any time; the upgrade keeps running. With --all, a terminal shows a table of",
      "those that run; elsewhere each change is a line on stdout. It ends with them."
    },
    footer = {
      "",
      "Examples:",
      "  odoo-upgrade watch --session 20261123-101500-k7qz --wait 3h && ./restore",
      "  odoo-upgrade watch --all --filter '17.0 test' --json"
    })
public final class WatchCommand extends CliCommand {

  @Mixin private UpgradeOptions upgrade = new UpgradeOptions();
  @Mixin private WatchOptions watch = new WatchOptions();

  @Option(
      names = "--json",
      description =
          "Print the last answer as JSON, as status does. With --all, print one JSON line for each"
              + " change.")
  private boolean json;

  @Option(names = "--all", description = "Watch all saved upgrades that run.")
  private boolean all;

  @Option(
      names = "--filter",
      paramLabel = "WORDS",
      description = "With --all, only upgrades that all these words are found in.")
  private @Nullable String filter;

  public WatchCommand(CommandContext world) {
    super(world, ExitCode.whereOneWaits());
  }

  @Override
  protected ExitCode execute() throws TroubleException, InterruptedException {
    watch.hook(world().onChange());
    return all ? watchAll() : watchOne();
  }

  private ExitCode watchAll() throws TroubleException, InterruptedException {
    if (upgrade.session().isPresent() || upgrade.isByKeys()) {
      throw new BadArguments(
          "--all watches every saved upgrade, and --session or --request names one.",
          "Give one or the other.");
    }
    UpgradeFilter found = UpgradeFilter.of(Optional.ofNullable(filter).orElse(""));
    return new WatchAllRun(world(), watch, found, json).untilAllEnded();
  }

  private ExitCode watchOne() throws TroubleException, InterruptedException {
    if (filter != null) {
      throw new BadArguments("--filter chooses among the upgrades of --all, which is missing.");
    }
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
