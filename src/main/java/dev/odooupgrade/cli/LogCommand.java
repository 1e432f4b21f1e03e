package dev.odooupgrade.cli;

import dev.odooupgrade.domain.Ability;
import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.flow.Step;
import dev.odooupgrade.flow.StepResult;
import dev.odooupgrade.session.UpgradeLog;
import java.nio.file.Path;
import java.util.EnumSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code log}: shows what the platform writes while it upgrades. */
@Command(
    header = "Show the log of an upgrade, and follow it while it grows.",
    description = {
      "%nThe log goes to stdout byte for byte as the platform wrote it, and is kept in a",
      "file beside the session. Only today's protocol has one."
    },
    footer = {
      "",
      "Examples:",
      "  odoo-upgrade log --session 20261123-101500-k7qz",
      "  odoo-upgrade log --session 20261123-101500-k7qz -f | grep ERROR"
    })
final class LogCommand extends CliCommand {

  @Mixin private UpgradeOptions upgrade = new UpgradeOptions();

  @Option(
      names = {"-f", "--follow"},
      description =
          "Go on until the upgrade has ended. A network that fails is told and waited for.")
  private boolean follow;

  @Option(
      names = "--from-byte",
      paramLabel = "N",
      converter = OptionValue.ByteCount.class,
      description = "Begin behind so many bytes of the log. Default: 0.")
  private long fromByte;

  LogCommand(CliWorld world) {
    super(world, EnumSet.complementOf(EnumSet.of(ExitCode.STILL_RUNNING)));
  }

  @Override
  ExitCode execute() throws TroubleException, InterruptedException, BadArguments {
    try (HeldUpgrade held = upgrade.pick(world(), missing(), true)) {
      StepResult status = new StepCall(world()).silently(Step.STATUS, held);
      held.forgetIfNothing(status);
      if (!status.isFine()) {
        return StepCall.exitCode(status);
      }
      if (!PlatformCall.abilities(world(), held).can(Ability.LOG)) {
        throw noLog();
      }
      Path session = held.file().orElseThrow(LogCommand::noPlace);
      LogRun run = new LogRun(world(), held, UpgradeLog.beside(session), fromByte);
      return follow ? run.untilEnded() : run.once();
    }
  }

  private static TroubleException noLog() {
    return new TroubleException(
        new Trouble(
            TroubleKind.BAD_ARGUMENT,
            "This platform writes no log that could be read.",
            "Nothing is lost.",
            "Its status tells where the request stands: odoo-upgrade watch."));
  }

  private static TroubleException noPlace() {
    return new TroubleException(
        new Trouble(
            TroubleKind.FILE,
            "The log is kept beside the session, and this one could not be saved.",
            "The platform still has the log.",
            "Make the folder of sessions writable, then try again."));
  }
}
