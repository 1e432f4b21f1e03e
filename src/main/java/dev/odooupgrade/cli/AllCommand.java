package dev.odooupgrade.cli;

import dev.odooupgrade.domain.Stage;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.flow.StepResult;
import java.util.EnumSet;
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
final class AllCommand extends CliCommand {

  @Mixin private OrderOptions order = new OrderOptions();
  @Mixin private DumpOption dump = new DumpOption();
  @Mixin private SessionOption session = new SessionOption();
  @Mixin private WatchOptions watch = new WatchOptions();

  @Option(
      names = "--yes",
      description = "Start a production upgrade without confirmation. Required without a terminal.")
  private boolean yes;

  @Option(
      names = "--download",
      paramLabel = "FILE|DIR",
      arity = "0..1",
      fallbackValue = ".",
      description =
          "Wait for the end, then download the upgraded database, as odoo-upgrade download does.")
  private @Nullable String download;

  @Mixin private TransferOptions transfer = new TransferOptions();
  @Mixin private SftpFromOption sftpFrom = new SftpFromOption();
  @Mixin private PlatformOptions platform = new PlatformOptions();

  AllCommand(CliWorld world) {
    super(world, EnumSet.allOf(ExitCode.class));
  }

  @Override
  ExitCode execute() throws TroubleException, InterruptedException, BadArguments {
    TransferChoice choice = transfer.choice(sftpFrom.bytes(world().env()), world().env());
    WatchRun watching = new WatchRun(world(), watch);
    OrderWork work = new OrderWork(world());
    OrderWork.Typed typed =
        new OrderWork.Typed(session.name(), order, dump.typed(), platform, true);
    Optional<HeldUpgrade> saved = work.saved(typed);
    try (HeldUpgrade held = prepared(work, typed, saved)) {
      held.file().ifPresent(file -> talk().note("Every step is saved in " + file + "."));
      KeyOfOrder.keep(world(), held.session(), choice.identity());
      held.become(choice.forUpload(held.session(), world().clock().instant()));
      boolean waits = watch.waits() || download != null;
      ExitCode code = new WholeCourse(world(), held, choice.wishes()).run(waits);
      if (code != ExitCode.DONE) {
        After.kept(talk(), held);
        return code;
      }
      ExitCode end =
          waits && held.session().stage() == Stage.RUNNING ? waited(watching, held) : end(held);
      return end == ExitCode.DONE && download != null ? fetched(held, choice, download) : end;
    } finally {
      saved.ifPresent(HeldUpgrade::close);
    }
  }

  private ExitCode waited(WatchRun watching, HeldUpgrade held) throws InterruptedException {
    StepResult result = watching.untilEnded(held);
    result.report().ifPresent(new StepCall(world())::print);
    if (!result.isFinal()) {
      talk().note(WatchRun.end(result, held));
    }
    BadEnd.of(world(), held).tell();
    return WatchRun.exitCode(result);
  }

  /** One that was fetched by an earlier run is there already, which is all that was wanted. */
  private ExitCode fetched(HeldUpgrade held, TransferChoice choice, String output)
      throws TroubleException, BadArguments {
    FetchWish wish = new FetchWish(FetchWish.usual(world(), held), Optional.of(output));
    FetchRun fetching = new FetchRun(world(), held, choice);
    return fetching.isFetched(wish) ? ExitCode.DONE : fetching.run(wish, true);
  }

  private ExitCode end(HeldUpgrade held) throws InterruptedException {
    if (held.session().stage() == Stage.RUNNING) {
      talk().note("Next: odoo-upgrade watch " + held.option());
    }
    BadEnd.of(world(), held).tell();
    return held.session().stage() == Stage.ENDED_BADLY ? ExitCode.UPGRADE_FAILED : ExitCode.DONE;
  }

  private HeldUpgrade prepared(OrderWork work, OrderWork.Typed typed, Optional<HeldUpgrade> saved)
      throws TroubleException, InterruptedException, BadArguments {
    ProductionGuard guard = new ProductionGuard(world());
    if (saved.isEmpty() || saved.get().session().stage() == Stage.DRAFT) {
      return work.ready(typed, saved, missing(), session -> guard.check(session, yes));
    }
    HeldUpgrade held = saved.get();
    if (held.session().stage() == Stage.CREATING) {
      throw new BadArguments(
          "The answer to the create call was lost, so this session's request may or may not exist."
              + " A request is never created twice automatically; nothing was sent.",
          "If you have its number and key: odoo-upgrade upload "
              + held.option()
              + " --request ID --key KEY --dbdump FILE",
          "If it does not exist: odoo-upgrade create " + held.option());
    }
    if (held.session().stage().compareTo(Stage.SUBMITTING) < 0) {
      guard.check(held.session(), yes);
    }
    return work.resumed(typed, held);
  }
}
