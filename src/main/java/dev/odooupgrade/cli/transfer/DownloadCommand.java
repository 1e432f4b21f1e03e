package dev.odooupgrade.cli.transfer;

import dev.odooupgrade.cli.kit.CliCommand;
import dev.odooupgrade.cli.kit.CommandContext;
import dev.odooupgrade.cli.kit.ExitCode;
import dev.odooupgrade.cli.kit.OptionValue;
import dev.odooupgrade.cli.upgrade.NextStepNotes;
import dev.odooupgrade.cli.upgrade.StateLine;
import dev.odooupgrade.cli.upgrade.StepCall;
import dev.odooupgrade.cli.upgrade.UpgradeOptions;
import dev.odooupgrade.cli.watch.FailureReport;
import dev.odooupgrade.cli.watch.WatchOptions;
import dev.odooupgrade.cli.watch.WatchRun;
import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.request.Artifact;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.flow.StepResult;
import dev.odooupgrade.flow.TransportRules;
import dev.odooupgrade.flow.upgrade.OpenUpgrade;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code download}: fetches the upgraded database, or another file of the upgrade. */
@Command(
    header = "Download the upgraded database, or another file of an upgrade.",
    description = {
      "%nThe data is collected in FILE.part, checked for its end, and then renamed to",
      "FILE; an existing file is never overwritten. A file that is proven to be cut",
      "off or damaged stays in FILE.part. An interrupted download is retried",
      "automatically; after that, repeat the command and it resumes where it stopped.",
      "With --json stdout is one document: file, bytes, what, via, resumed_from (bytes",
      "that were there before), seconds."
    },
    footer = {
      "",
      "Examples:",
      "  odoo-upgrade download --session 20261123-101500-k7qz",
      "  odoo-upgrade download --session sales.json --wait 8h --output /srv/dumps",
      "  odoo-upgrade download --session sales.json --what notes --output notes.html"
    })
public final class DownloadCommand extends CliCommand {

  @Mixin private UpgradeOptions upgrade = new UpgradeOptions();

  @Option(
      names = "--what",
      paramLabel = "WHAT",
      converter = OptionValue.Fetchable.class,
      description =
          "What to download: upgraded, upgraded-sql, original, original-sql or notes; or result,"
              + " if the platform sends everything together. Default: upgraded, or result.")
  private @Nullable Artifact what;

  @Option(
      names = "--output",
      paramLabel = "FILE|DIR",
      description =
          "Where to save it. Default: the target of the session's unfinished download, else"
              + " upgraded_FILENAME in the folder of the setting folder.")
  private @Nullable String output;

  @Mixin private WatchOptions watch = new WatchOptions();
  @Mixin private TransferOptions transfer = new TransferOptions();

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  public DownloadCommand(CommandContext world) {
    super(world, ExitCode.whereOneWaits());
  }

  @Override
  protected ExitCode execute() throws TroubleException, InterruptedException {
    TransferChoice choice = transfer.choice(TransportRules.SFTP_FROM, world().env());
    WatchRun watching = new WatchRun(world(), watch);
    try (OpenUpgrade open = upgrade.pick(world(), missing(), true)) {
      StepResult status =
          watch.waits() ? watching.untilEnded(open) : new StepCall(world()).status(open);
      open.forgetIfNothing(status, console()::trouble);
      if (!status.isFine()) {
        return watch.waits() ? WatchRun.exitCode(status) : StepCall.exitCode(status);
      }
      Artifact wanted = what == null ? DownloadRequest.usual(open) : what;
      DownloadRequest request = new DownloadRequest(wanted, Optional.ofNullable(output));
      if (!mayBeThere(request.what(), open.session())) {
        return notThere(open);
      }
      return new DownloadRun(world(), open, choice).run(request, json);
    }
  }

  /** What tells why an upgrade failed is wanted just then. */
  private static boolean mayBeThere(Artifact what, Session session) {
    boolean isResult =
        what == Artifact.UPGRADED || what == Artifact.UPGRADED_SQL || what == Artifact.RESULT;
    return session.stage() == Stage.DONE
        || (session.stage() == Stage.ENDED_BADLY
            && !isResult
            && session.answer().flatMap(what::address).isPresent());
  }

  private ExitCode notThere(OpenUpgrade open) throws TroubleException, InterruptedException {
    Session session = open.session();
    String again = "odoo-upgrade download " + NextStepNotes.naming(open);
    if (session.stage() != Stage.ENDED_BADLY) {
      throw new TroubleException(
          TroubleKind.STILL_RUNNING,
          StateLine.of(session) + ": there is nothing to download yet.",
          "",
          "Wait for it: " + again + " --wait");
    }
    boolean notes = mayBeThere(Artifact.NOTES, session);
    console()
        .trouble(
            new Trouble(
                TroubleKind.UPGRADE_FAILED,
                StateLine.of(session)
                    + ": the upgrade ended without a result."
                    + StateLine.reason(session),
                "Nothing was downloaded.",
                notes ? "The notes may say why: " + again + " --what notes" : ""));
    new FailureReport(world(), open).tell();
    return ExitCode.UPGRADE_FAILED;
  }
}
