package dev.odooupgrade.cli.create;

import dev.odooupgrade.cli.kit.BadArguments;
import dev.odooupgrade.cli.kit.CliCommand;
import dev.odooupgrade.cli.kit.CommandContext;
import dev.odooupgrade.cli.kit.ExitCode;
import dev.odooupgrade.cli.kit.MissingOptions;
import dev.odooupgrade.cli.transfer.DownloadRequest;
import dev.odooupgrade.cli.transfer.DownloadRun;
import dev.odooupgrade.cli.transfer.SftpFromOption;
import dev.odooupgrade.cli.transfer.TransferChoice;
import dev.odooupgrade.cli.transfer.TransferOptions;
import dev.odooupgrade.cli.upgrade.NextStepNotes;
import dev.odooupgrade.cli.upgrade.SessionOption;
import dev.odooupgrade.cli.upgrade.StepCall;
import dev.odooupgrade.cli.watch.FailureReport;
import dev.odooupgrade.cli.watch.WatchOptions;
import dev.odooupgrade.cli.watch.WatchRun;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.flow.StepResult;
import dev.odooupgrade.flow.upgrade.OpenUpgrade;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code all}: create, upload, process, and with {@code --wait} watch, in one go. */
@Command(
    header = "Do everything: create, upload, process, and wait for the end.",
    description = {
      "%nEach action prints its JSON document. If something stops it, run it again with",
      "--session: it continues at the right step. Finished steps are not repeated, and",
      "if an answer was lost (such as an upload's), the status is checked first."
    },
    footer = {
      "",
      "Examples:",
      "  odoo-upgrade all --contract=M123-abc --email john.doe@example.com \\",
      "    --target 17.0 --aim test --dbdump db_name.sql.gz --wait 4h",
      "  odoo-upgrade all --session 20261123-101500-k7qz --wait"
    })
public final class AllCommand extends CliCommand {

  @Mixin private final OrderBuilder builder;
  @Mixin private WatchOptions watch = new WatchOptions();

  @Option(
      names = "--yes",
      description = "Start a production upgrade without confirmation. Required without a terminal.")
  private boolean yes;

  @Option(
      names = "--download",
      paramLabel = "FILE|DIR",
      arity = "0..1",
      fallbackValue = "",
      description =
          "Wait for the end, then download the upgraded database, as odoo-upgrade download does.")
  private @Nullable String download;

  @Mixin private TransferOptions transfer = new TransferOptions();
  @Mixin private SftpFromOption sftpFrom = new SftpFromOption();

  public AllCommand(CommandContext world) {
    super(world, ExitCode.whereOneWaits());
    this.builder = new OrderBuilder(world, true);
  }

  @Override
  protected ExitCode execute() throws TroubleException, InterruptedException {
    watch.hook(world().onChange());
    TransferChoice choice = transfer.choice(sftpFrom.bytes(world()), world().env());
    WatchRun watching = new WatchRun(world(), watch);
    Optional<OpenUpgrade> saved = builder.saved();
    try (OpenUpgrade open = prepared(saved)) {
      open.file().ifPresent(file -> console().note("Every step is saved in " + file + "."));
      choice.forUpload(open);
      boolean waits = watch.waits() || download != null;
      ExitCode code =
          new Pipeline(world(), open, choice.preferences(), watch.patience()).run(waits);
      if (code != ExitCode.DONE) {
        NextStepNotes.kept(console(), open);
        return code;
      }
      ExitCode end =
          waits && open.session().stage() == Stage.RUNNING ? waited(watching, open) : end(open);
      return end == ExitCode.DONE && download != null ? fetched(open, choice, download) : end;
    } finally {
      saved.ifPresent(OpenUpgrade::close);
    }
  }

  /**
   * Looks at everything that can be looked at before anything is sent or saved.
   *
   * @param dumpIsThere whether it is not only made later
   * @throws TroubleException when something typed will not do, or a file
   */
  public void check(MissingOptions needed, boolean dumpIsThere)
      throws TroubleException, InterruptedException {
    transfer.choice(sftpFrom.bytes(world()), world().env());
    Optional<OpenUpgrade> saved = builder.saved();
    try {
      if (saved.isEmpty() || saved.get().session().stage() == Stage.DRAFT) {
        OpenUpgrade ready = builder.ready(saved, needed, dumpIsThere);
        new ProductionGuard(world()).check(ready.session(), yes);
      } else if (saved.get().session().stage().hasRequest()) {
        builder.resumed(saved.get());
      }
    } finally {
      saved.ifPresent(OpenUpgrade::close);
    }
  }

  private ExitCode waited(WatchRun watching, OpenUpgrade open) throws InterruptedException {
    StepResult result = watching.untilEnded(open);
    result.report().ifPresent(new StepCall(world())::print);
    if (!result.isFinal()) {
      console().note(WatchRun.end(result, open));
    }
    new FailureReport(world(), open).tell();
    return WatchRun.exitCode(result);
  }

  /** One that was fetched by an earlier run is there already, which is all that was wanted. */
  private ExitCode fetched(OpenUpgrade open, TransferChoice choice, String output)
      throws TroubleException {
    DownloadRequest request = new DownloadRequest(DownloadRequest.usual(open), Optional.of(output));
    DownloadRun fetching = new DownloadRun(world(), open, choice);
    return fetching.isFetched(request) ? ExitCode.DONE : fetching.run(request, true);
  }

  private ExitCode end(OpenUpgrade open) throws InterruptedException {
    if (open.session().stage() == Stage.RUNNING) {
      console().note("Next: odoo-upgrade watch " + SessionOption.of(open));
    }
    new FailureReport(world(), open).tell();
    return open.session().stage() == Stage.ENDED_BADLY ? ExitCode.UPGRADE_FAILED : ExitCode.DONE;
  }

  private OpenUpgrade prepared(Optional<OpenUpgrade> saved)
      throws TroubleException, InterruptedException {
    ProductionGuard guard = new ProductionGuard(world());
    if (saved.isEmpty() || saved.get().session().stage() == Stage.DRAFT) {
      OpenUpgrade ready = builder.ready(saved, missing());
      guard.check(ready.session(), yes);
      if (saved.isEmpty()) {
        ready.save();
      }
      return ready;
    }
    OpenUpgrade open = saved.get();
    if (open.session().stage() == Stage.CREATING) {
      throw new BadArguments(
          "The answer to the create call was lost, so this session's request may or may not exist."
              + " A request is never created twice automatically; nothing was sent.",
          "If you have its number and key: odoo-upgrade upload "
              + SessionOption.of(open)
              + " --request ID --key KEY --dbdump FILE",
          "If it does not exist: odoo-upgrade create " + SessionOption.of(open));
    }
    if (open.session().stage().compareTo(Stage.SUBMITTING) < 0) {
      guard.check(open.session(), yes);
    }
    return builder.resumed(open);
  }
}
