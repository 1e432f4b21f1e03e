package dev.odooupgrade.cli.transfer;

import dev.odooupgrade.cli.kit.BadArguments;
import dev.odooupgrade.cli.kit.CliCommand;
import dev.odooupgrade.cli.kit.CommandContext;
import dev.odooupgrade.cli.kit.ExitCode;
import dev.odooupgrade.cli.kit.MissingOptions;
import dev.odooupgrade.cli.upgrade.NextStepNotes;
import dev.odooupgrade.cli.upgrade.StepCall;
import dev.odooupgrade.cli.upgrade.UpgradeOptions;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.domain.transfer.DumpFile;
import dev.odooupgrade.flow.Step;
import dev.odooupgrade.flow.StepResult;
import dev.odooupgrade.flow.upgrade.OpenUpgrade;
import java.nio.file.Path;
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
      "Examples:",
      "  pg_dump db_name | gzip > db_name.sql.gz",
      "  odoo-upgrade upload --session 20261123-101500-k7qz --dbdump db_name.sql.gz",
      "  odoo-upgrade upload --key 'aeDp9UThC7A6fwk0dJRszA==' \\",
      "    --request 10042 --dbdump db_name.sql.gz",
      "  odoo-upgrade upload --session 20261123-101500-k7qz --via sftp --limit-rate 2M"
    })
public final class UploadCommand extends CliCommand {

  @Mixin private UpgradeOptions upgrade = new UpgradeOptions();
  @Mixin private DumpOption dump = new DumpOption();
  @Mixin private TransferOptions transfer = new TransferOptions();
  @Mixin private SftpFromOption sftpFrom = new SftpFromOption();

  public UploadCommand(CommandContext world) {
    super(world, ExitCode.whereNobodyWaits());
  }

  @Override
  protected ExitCode execute() throws TroubleException {
    TransferChoice choice = transfer.choice(sftpFrom.bytes(world()), world().env());
    MissingOptions missing = missing();
    Optional<Path> named = dump.typed(world().env());
    missing.unless(named.isPresent() || upgrade.session().isPresent(), "--dbdump", "the dump file");
    // A dump that cannot be sent is told before anything is saved.
    Optional<DumpFile> typed = Optional.empty();
    if (named.isPresent() && upgrade.isByKeys()) {
      typed = Optional.of(new DumpChoice(world()).inspect(named.get(), true));
    }
    try (OpenUpgrade open = upgrade.pick(world(), missing, true)) {
      if (typed.isPresent()) {
        open.chose(typed);
      } else {
        new DumpChoice(world()).choose(open, file(open.session()));
      }
      choice.forUpload(open);
      StepCall calls = new StepCall(world(), choice.preferences());
      StepResult result = calls.runOnce(Step.UPLOAD, open, Stage.UPLOADING);
      NextStepNotes.tell(console(), open, result, "process");
      open.forgetIfNothing(result, console()::trouble);
      return StepCall.exitCode(result);
    }
  }

  private Path file(Session session) throws BadArguments {
    Optional<Path> file = dump.typed(world().env()).or(() -> session.dump().map(DumpFile::path));
    MissingOptions missing = missing();
    missing.unless(
        file.isPresent(), "--dbdump", "the dump file; this session does not have one yet");
    missing.check();
    return file.orElseThrow();
  }
}
