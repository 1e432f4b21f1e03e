package dev.odooupgrade.cli.watch;

import dev.odooupgrade.cli.kit.CliCommand;
import dev.odooupgrade.cli.kit.CommandContext;
import dev.odooupgrade.cli.kit.ExitCode;
import dev.odooupgrade.cli.kit.OptionValue;
import dev.odooupgrade.cli.upgrade.StepCall;
import dev.odooupgrade.cli.upgrade.UpgradeOptions;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.platform.Ability;
import dev.odooupgrade.flow.StepResult;
import dev.odooupgrade.flow.upgrade.OpenUpgrade;
import dev.odooupgrade.session.UpgradeLog;
import java.nio.file.Path;
import java.util.EnumSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code log}: shows what the platform writes while it upgrades. */
@Command(
    header = "Show the log of an upgrade, and follow it as it grows.",
    description = {
      "%nThe log goes to stdout byte for byte as the platform wrote it, and is saved in",
      "a file beside the session. Only today's protocol has a log."
    },
    footer = {
      "",
      "Examples:",
      "  odoo-upgrade log --session 20261123-101500-k7qz",
      "  odoo-upgrade log --session 20261123-101500-k7qz -f | grep ERROR"
    })
public final class LogCommand extends CliCommand {

  @Mixin private UpgradeOptions upgrade = new UpgradeOptions();

  @Option(
      names = {"-f", "--follow"},
      description =
          "Follow the log until the upgrade ends. If the network fails, report it and wait.")
  private boolean follow;

  @Option(
      names = "--from-byte",
      paramLabel = "N",
      converter = OptionValue.ByteCount.class,
      description = "Skip this many bytes of the log. Default: 0.")
  private long fromByte;

  public LogCommand(CommandContext world) {
    super(world, EnumSet.complementOf(EnumSet.of(ExitCode.STILL_RUNNING, ExitCode.COMMAND_FAILED)));
  }

  @Override
  protected ExitCode execute() throws TroubleException, InterruptedException {
    try (OpenUpgrade open = upgrade.pick(world(), missing(), true)) {
      StepResult status = new StepCall(world()).status(open);
      open.forgetIfNothing(status, console()::trouble);
      if (!status.isFine()) {
        return StepCall.exitCode(status);
      }
      if (!open.abilities().can(Ability.LOG)) {
        throw noLog();
      }
      Path session = open.file().orElseThrow(LogCommand::noPlace);
      LogRun run = new LogRun(world(), open, UpgradeLog.beside(session), fromByte);
      return follow ? run.untilEnded() : run.once();
    }
  }

  private static TroubleException noLog() {
    return new TroubleException(
        TroubleKind.BAD_ARGUMENT,
        "This platform does not provide a log.",
        "Nothing is lost.",
        "Watch the status of the request instead: odoo-upgrade watch.");
  }

  private static TroubleException noPlace() {
    return new TroubleException(
        TroubleKind.FILE,
        "The log is saved beside its session, but this session could not be saved.",
        "The platform still has the log.",
        "Make the sessions folder writable, then try again.");
  }
}
