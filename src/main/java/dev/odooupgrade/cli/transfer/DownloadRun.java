package dev.odooupgrade.cli.transfer;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.odooupgrade.cli.kit.CommandContext;
import dev.odooupgrade.cli.kit.Console;
import dev.odooupgrade.cli.kit.ExitCode;
import dev.odooupgrade.cli.upgrade.NextStepNotes;
import dev.odooupgrade.cli.upgrade.StateLine;
import dev.odooupgrade.cli.upgrade.StepCall;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.request.Artifact;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.transfer.Download;
import dev.odooupgrade.domain.transfer.Transport;
import dev.odooupgrade.flow.upgrade.OpenUpgrade;
import dev.odooupgrade.text.ByteSize;
import dev.odooupgrade.text.Durations;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Fetches a file of an upgrade whose status has been asked for, and tells what came of it. */
public final class DownloadRun {
  private final CommandContext world;
  private final Console console;
  private final OpenUpgrade open;
  private final TransferChoice choice;
  private final StepCall calls;

  public DownloadRun(CommandContext world, OpenUpgrade open, TransferChoice choice) {
    this.world = world;
    this.console = world.console();
    this.open = open;
    this.choice = choice;
    this.calls = new StepCall(world, choice.preferences());
  }

  /** Whether an earlier run fetched the very same, and it is still there; that is then told. */
  public boolean isFetched(DownloadRequest request) throws TroubleException {
    Path target = DownloadTarget.of(request, open.session(), world);
    boolean fetched =
        open.session()
            .transfers()
            .of(request.what())
            .filter(download -> download.finished().isPresent() && download.target().equals(target))
            .filter(download -> DownloadTarget.isWhole(download, target))
            .isPresent();
    if (fetched) {
      console.note(target + " is already downloaded and complete.");
    }
    return fetched;
  }

  /**
   * Fetches it.
   *
   * @param json whether to print the result as a document
   * @throws TroubleException when the platform has nothing any more, or there is something in its
   *     place already
   */
  public ExitCode run(DownloadRequest request, boolean json) throws TroubleException {
    if (open.session().isArchived()) {
      throw new TroubleException(StateLine.archived(open.session()));
    }
    Download wanted = wanted(request);
    DownloadTarget.check(wanted);
    Instant began = world.clock().instant();
    open.note(choice.identified(open).with(wanted));
    String transport = open.downloadTransport().map(Transport::word).orElse("");
    console.note("Downloading " + request.what().words() + " into " + wanted.target() + ".");
    StepCall.Moved moved = calls.fetch(open);
    if (!moved.result().isFine()) {
      moved
          .result()
          .trouble()
          .filter(trouble -> trouble.kind().mayBeTriedAgain())
          .ifPresent(any -> tellHowToGoOn(request));
      return StepCall.exitCode(moved.result());
    }
    Duration time = Duration.between(began, world.clock().instant());
    Download there = open.session().transfers().newest().orElseThrow();
    long bytes = there.total().orElse(there.moved());
    console.note(
        "%s: %s to %s (%s in %s)."
            .formatted(
                there.outcome(),
                request.what().words(),
                there.target(),
                ByteSize.words(bytes),
                Durations.words(time)));
    if (json) {
      world.print(document(there, bytes, transport, moved.resumedFrom(), time));
    }
    return ExitCode.DONE;
  }

  /** What was fetched before, gone on with when it is for the same place. */
  private Download wanted(DownloadRequest request) throws TroubleException {
    Session session = open.session();
    Path target = DownloadTarget.of(request, session, world);
    Optional<Download> before = session.transfers().of(request.what());
    Optional<Transport> transport = choice.transportOver(before.flatMap(Download::transport));
    Download anew = Download.of(request.what(), target, transport);
    return before
        .filter(download -> download.finished().isEmpty() && download.target().equals(target))
        .map(begun -> anew.of(begun.total(), begun.version()).moved(begun.moved()))
        .orElse(anew);
  }

  private void tellHowToGoOn(DownloadRequest request) {
    String what = request.what() == Artifact.UPGRADED ? "" : " --what " + request.what().word();
    console.note("Continue with: odoo-upgrade download " + NextStepNotes.naming(open) + what);
  }

  private static ObjectNode document(
      Download there, long bytes, String transport, long resumedFrom, Duration time) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("bytes", bytes)
        .put("file", there.target().toString())
        .put("resumed_from", resumedFrom)
        .put("seconds", time.toMillis() / 1e3)
        .put("via", transport)
        .put("what", there.what().word());
  }
}
