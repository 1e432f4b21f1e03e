package dev.odooupgrade.cli;

import dev.odooupgrade.domain.DumpFile;
import dev.odooupgrade.domain.Session;
import dev.odooupgrade.domain.Stage;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.flow.FlowEvent;
import dev.odooupgrade.flow.Step;
import dev.odooupgrade.flow.StepResult;
import dev.odooupgrade.flow.UpgradeFlow;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code upload}: sends the dump. */
@Command(
    header = "Upload the dump of your database.",
    description = {
      "%nThe dump is checked first; one that cannot be upgraded is not sent. An",
      "interrupted upload is retried automatically; after that, repeat the command:",
      "over SFTP it resumes where it stopped, over HTTPS it starts over. Sizes are",
      "shown in KiB, MiB and GiB (1 KiB is 1024 bytes)."
    },
    footer = {
      "",
      "Example:",
      "  pg_dump db_name | gzip > db_name.sql.gz",
      "  odoo-upgrade upload --key 'aeDp9UThC7A6fwk0dJRszA==' \\",
      "    --request 10042 --dbdump db_name.sql.gz",
      "  odoo-upgrade upload --session 20261123-101500-k7qz --via sftp --limit-rate 2M"
    })
final class UploadCommand extends CliCommand {

  @Mixin private UpgradeOptions upgrade = new UpgradeOptions();
  @Mixin private DumpOption dump = new DumpOption();
  @Mixin private TransferOptions transfer = new TransferOptions();
  @Mixin private SftpFromOption sftpFrom = new SftpFromOption();

  UploadCommand(CliWorld world) {
    super(world, ExitCode.whereNobodyWaits());
  }

  @Override
  ExitCode execute() throws TroubleException, BadArguments {
    TransferChoice choice = transfer.choice(sftpFrom.bytes(world().env()), world().env());
    Missing missing = missing();
    missing.unless(
        dump.typed().isPresent() || upgrade.session().isPresent(), "--dbdump", "the dump file");
    // A dump that cannot be sent is told before anything is saved.
    Optional<DumpFile> typed = Optional.empty();
    if (dump.typed().isPresent() && upgrade.isByKeys()) {
      typed =
          Optional.of(
              DumpChoice.ofAnyPlatform(world()).choose(dump.typed().get(), Optional.empty()));
    }
    try (HeldUpgrade held = upgrade.pick(world(), missing, true)) {
      DumpFile chosen = typed.isPresent() ? typed.get() : ofSession(held.session());
      Instant now = world().clock().instant();
      held.become(
          UpgradeFlow.next(held.session(), new FlowEvent.DumpChosen(now, Optional.of(chosen))));
      KeyOfOrder.keep(world(), held.session(), choice.identity());
      held.become(choice.forUpload(held.session(), now));
      StepCall calls = new StepCall(world(), choice.wishes());
      StepResult result = calls.runOnce(Step.UPLOAD, held, Stage.UPLOADING);
      After.tell(talk(), held, result, "process");
      held.forgetIfNothing(result);
      return StepCall.exitCode(result);
    }
  }

  private DumpFile ofSession(Session session) throws TroubleException, BadArguments {
    Optional<DumpFile> before = session.dump();
    DumpChoice choice = DumpChoice.of(world(), session.platform());
    if (dump.typed().isPresent()) {
      return choice.choose(dump.typed().get(), before);
    }
    Missing missing = missing();
    missing.unless(
        before.isPresent(), "--dbdump", "the dump file; this session does not have one yet");
    missing.check();
    return choice.choose(before.orElseThrow().path(), before);
  }
}
