package dev.odooupgrade.cli;

import dev.odooupgrade.domain.Artifact;
import dev.odooupgrade.domain.Session;
import dev.odooupgrade.domain.Stage;
import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.flow.Step;
import dev.odooupgrade.flow.StepResult;
import dev.odooupgrade.flow.ViaRules;
import java.util.EnumSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code download}: fetches the upgraded database, or another file of the upgrade. */
@Command(
    header = "Download the upgraded database, or another file of an upgrade.",
    description = {
      "%nThe data is collected in FILE.part, verified, and then renamed to FILE; an",
      "existing file is never overwritten. An interrupted download is retried",
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
final class DownloadCommand extends CliCommand {

  @Mixin private UpgradeOptions upgrade = new UpgradeOptions();

  @Option(
      names = "--what",
      paramLabel = "WHAT",
      converter = OptionValue.Fetchable.class,
      description =
          "What to download: upgraded, upgraded-sql, original, original-sql or notes; result, if"
              + " the platform sends everything in one. Default: upgraded, or result.")
  private @Nullable Artifact what;

  @Option(
      names = "--output",
      paramLabel = "FILE|DIR",
      description =
          "Where to save it. Default: the target of the session's unfinished download, else"
              + " upgraded_FILENAME in the current folder.")
  private @Nullable String output;

  @Mixin private WatchOptions watch = new WatchOptions();
  @Mixin private TransferOptions transfer = new TransferOptions();

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  DownloadCommand(CliWorld world) {
    super(world, EnumSet.allOf(ExitCode.class));
  }

  @Override
  ExitCode execute() throws TroubleException, InterruptedException, BadArguments {
    TransferChoice choice = transfer.choice(ViaRules.SFTP_FROM, world().env());
    WatchRun watching = new WatchRun(world(), watch);
    try (HeldUpgrade held = upgrade.pick(world(), missing(), true)) {
      StepResult status =
          watch.waits()
              ? watching.untilEnded(held)
              : new StepCall(world()).silently(Step.STATUS, held);
      held.forgetIfNothing(status);
      if (!status.isFine()) {
        return watch.waits() ? WatchRun.exitCode(status) : StepCall.exitCode(status);
      }
      Artifact wanted = what == null ? FetchWish.usual(world(), held) : what;
      FetchWish wish = new FetchWish(wanted, Optional.ofNullable(output));
      if (!mayBeThere(wish.what(), held.session())) {
        return notThere(held);
      }
      return new FetchRun(world(), held, choice).run(wish, json);
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

  private ExitCode notThere(HeldUpgrade held) throws TroubleException, InterruptedException {
    Session session = held.session();
    String again = "odoo-upgrade download " + After.naming(held);
    if (session.stage() != Stage.ENDED_BADLY) {
      throw new TroubleException(
          new Trouble(
              TroubleKind.STILL_RUNNING,
              StateLine.of(session) + ": there is nothing to download yet.",
              "",
              "Wait for it: " + again + " --wait"));
    }
    boolean notes = mayBeThere(Artifact.NOTES, session);
    talk()
        .trouble(
            new Trouble(
                TroubleKind.UPGRADE_FAILED,
                StateLine.of(session)
                    + ": the upgrade ended without a result."
                    + StateLine.reason(session),
                "Nothing was downloaded.",
                notes ? "The notes may tell why: " + again + " --what notes" : ""));
    BadEnd.of(world(), held).tell();
    return ExitCode.UPGRADE_FAILED;
  }
}
