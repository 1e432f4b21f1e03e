package dev.odooupgrade.cli;

import dev.odooupgrade.domain.DumpFile;
import dev.odooupgrade.domain.Stage;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.flow.FlowEvent;
import dev.odooupgrade.flow.Step;
import dev.odooupgrade.flow.StepResult;
import dev.odooupgrade.flow.UpgradeFlow;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code upload}: sends the dump. */
@Command(
    name = "upload",
    header = "Send the dump of your database.",
    description = {
      "%nThe dump is looked at first; one that can never be upgraded is not sent. An",
      "upload that breaks is sent again from its beginning: just repeat the command.",
      "Sizes are told in KiB, MiB and GiB (1 KiB is 1024 bytes)."
    },
    footer = {
      "",
      "Example:",
      "  pg_dump db_name | gzip > db_name.sql.gz",
      "  odoo-upgrade upload --key 'aeDp9UThC7A6fwk0dJRszA==' \\",
      "    --request 10042 --dbdump db_name.sql.gz"
    })
final class UploadCommand extends CliCommand {
  private static final String EXAMPLE =
      "odoo-upgrade upload --key 'aeDp9UThC7A6fwk0dJRszA==' --request 10042"
          + " --dbdump db_name.sql.gz";

  @Mixin private RequestOptions request = new RequestOptions();

  @Option(
      names = "--dbdump",
      paramLabel = "FILE",
      description = "The dump to send. Default: the session's own.")
  private @Nullable String dump;

  @Mixin private SessionOption session = new SessionOption();
  @Mixin private PlatformOptions platform = new PlatformOptions();

  UploadCommand(CliWorld world) {
    super(world);
  }

  @Override
  Set<ExitCode> exitCodes() {
    return EnumSet.complementOf(EnumSet.of(ExitCode.UPGRADE_FAILED, ExitCode.STILL_RUNNING));
  }

  @Override
  ExitCode execute() throws TroubleException, BadArguments {
    Missing missing = new Missing("upload", EXAMPLE);
    missing.unless(dump != null || session.name().isPresent(), "--dbdump", "the dump's file");
    UpgradeFinder finder = new UpgradeFinder(world());
    // A dump that cannot be sent is told before anything is saved.
    Optional<DumpFile> typed = Optional.empty();
    if (dump != null && session.name().isEmpty() && request.request().isPresent()) {
      typed = Optional.of(choose(DumpChoice.path(dump), Optional.empty()));
    }
    try (HeldUpgrade held =
        new RequestPick(world(), finder).pick(session.name(), request, platform, missing, true)) {
      DumpFile chosen = typed.isPresent() ? typed.get() : ofSession(held.session().dump());
      held.become(
          UpgradeFlow.next(
              held.session(),
              new FlowEvent.DumpChosen(world().clock().instant(), Optional.of(chosen))));
      StepResult result = new StepCall(world()).runOnce(Step.UPLOAD, held, Stage.UPLOADING);
      After.tell(world().talk(), held, result, "process");
      if (StepCall.isNoRequest(result)) {
        finder.forget(held);
      }
      return StepCall.exitCode(result);
    }
  }

  private DumpFile ofSession(Optional<DumpFile> before) throws TroubleException, BadArguments {
    if (dump != null) {
      return choose(DumpChoice.path(dump), before);
    }
    Missing missing = new Missing("upload", EXAMPLE);
    missing.unless(before.isPresent(), "--dbdump", "the dump's file; this session has none yet");
    missing.check();
    return choose(before.orElseThrow().path(), before);
  }

  private DumpFile choose(Path file, Optional<DumpFile> before) throws TroubleException {
    return new DumpChoice(world().dumps(), world().talk()).choose(file, before);
  }
}
