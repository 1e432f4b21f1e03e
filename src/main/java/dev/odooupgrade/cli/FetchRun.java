package dev.odooupgrade.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.odooupgrade.domain.Artifact;
import dev.odooupgrade.domain.Download;
import dev.odooupgrade.domain.Session;
import dev.odooupgrade.domain.Transfers;
import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.Via;
import dev.odooupgrade.text.ByteSize;
import dev.odooupgrade.text.Durations;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Fetches a file of an upgrade whose status has been asked for, and tells what came of it. */
final class FetchRun {
  private final CliWorld world;
  private final HeldUpgrade held;
  private final TransferChoice choice;
  private final TransferCall calls;

  FetchRun(CliWorld world, HeldUpgrade held, TransferChoice choice) {
    this.world = world;
    this.held = held;
    this.choice = choice;
    this.calls = new TransferCall(world, choice.wishes());
  }

  /** Whether an earlier run fetched the very same, and it is still there; that is then told. */
  boolean isFetched(FetchWish wish) throws BadArguments {
    Path target = FetchTarget.of(wish, held.session());
    boolean fetched =
        held.session()
            .transfers()
            .of(wish.what())
            .filter(download -> download.finished().isPresent() && download.target().equals(target))
            .filter(download -> FetchTarget.isWhole(download, target))
            .isPresent();
    if (fetched) {
      world.talk().note(target + " is already downloaded and complete.");
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
  ExitCode run(FetchWish wish, boolean json) throws TroubleException, BadArguments {
    if (held.session().isArchived()) {
      throw new TroubleException(Archived.trouble(held.session()));
    }
    Download wanted = wanted(wish);
    FetchTarget.check(wanted);
    KeyOfOrder.keep(world, held.session(), choice.identity());
    Instant began = world.clock().instant();
    Transfers transfers = choice.identified(held.session().transfers()).with(wanted);
    held.become(TransferChoice.noted(held.session(), transfers, began));
    String via = calls.downloadWay(held).map(Via::word).orElse("");
    world.talk().note("Downloading " + wish.what().words() + " into " + wanted.target() + ".");
    TransferCall.Moved moved = calls.fetch(held);
    if (!moved.result().isFine()) {
      if (moved
          .result()
          .trouble()
          .map(Trouble::kind)
          .filter(TroubleKind::mayBeTriedAgain)
          .isPresent()) {
        tellHowToGoOn(wish);
      }
      return StepCall.exitCode(moved.result());
    }
    Duration time = Duration.between(began, world.clock().instant());
    Download there = held.session().transfers().newest().orElseThrow();
    long bytes = there.total().orElse(there.moved());
    world
        .talk()
        .note(
            "Downloaded and verified: %s to %s (%s in %s)."
                .formatted(
                    wish.what().words(),
                    there.target(),
                    ByteSize.words(bytes),
                    Durations.words(time)));
    if (json) {
      world.print(JsonPrinter.pretty(document(there, bytes, via, moved.resumedFrom(), time)));
    }
    return ExitCode.DONE;
  }

  /** What was fetched before, gone on with when it is for the same place. */
  private Download wanted(FetchWish wish) throws BadArguments {
    Session session = held.session();
    Path target = FetchTarget.of(wish, session);
    Optional<Download> before = session.transfers().of(wish.what());
    Optional<Via> via = choice.viaOver(before.flatMap(Download::via));
    return before
        .filter(download -> download.finished().isEmpty() && download.target().equals(target))
        .map(
            begun ->
                new Download(
                    wish.what(),
                    target,
                    via,
                    begun.version(),
                    begun.total(),
                    begun.moved(),
                    Optional.empty()))
        .orElseGet(() -> Download.of(wish.what(), target, via));
  }

  private void tellHowToGoOn(FetchWish wish) {
    String what = wish.what() == Artifact.UPGRADED ? "" : " --what " + wish.what().word();
    world.talk().note("Continue with: odoo-upgrade download " + After.naming(held) + what);
  }

  private static ObjectNode document(
      Download there, long bytes, String via, long resumedFrom, Duration time) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("bytes", bytes)
        .put("file", there.target().toString())
        .put("resumed_from", resumedFrom)
        .put("seconds", time.toMillis() / 1e3)
        .put("via", via)
        .put("what", there.what().word());
  }
}
