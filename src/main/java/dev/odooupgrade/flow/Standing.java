package dev.odooupgrade.flow;

import dev.odooupgrade.domain.request.RequestState;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.domain.transfer.Checkpoint;
import dev.odooupgrade.domain.transfer.DumpFile;
import dev.odooupgrade.domain.transfer.Transfers;
import java.util.Optional;

/** How far an upgrade has come, in a few words for lists; what a platform wrote is not cleaned. */
public final class Standing {
  private Standing() {}

  /** Such as {@code upload at 40 %}. */
  public static String of(Session session) {
    if (!session.isArchived()) {
      return course(session);
    }
    // What has come here, or has failed, stays so.
    boolean stays =
        session.stage() == Stage.ENDED_BADLY || session.transfers().result().isPresent();
    return stays ? course(session) + ", archived" : "archived";
  }

  private static String course(Session session) {
    return switch (session.stage()) {
      case DRAFT -> refusal(session).orElse("draft");
      case CREATING -> "created? no answer";
      case CREATED -> refusal(session).orElseGet(() -> toUpload(session));
      case UPLOADING -> hasPart(session) ? toUpload(session) : "upload stopped" + sent(session);
      case UPLOADED -> refusal(session).orElse("uploaded, not started");
      case SUBMITTING -> "started? no answer";
      case RUNNING -> "processing: " + state(session, "running");
      case DONE -> "done: " + download(session.transfers());
      case ENDED_BADLY -> state(session, "failed");
    };
  }

  private static Optional<String> refusal(Session session) {
    return session.failures().stream().findFirst().map(failure -> "refused: " + failure.message());
  }

  private static String toUpload(Session session) {
    return hasPart(session) ? "upload" + sent(session) : "ready to upload";
  }

  /** Whether a part of the dump has arrived that need not be sent again. */
  private static boolean hasPart(Session session) {
    return session.transfers().checkpoint().isPresent();
  }

  /** A program that was killed while it sent has left no more than its last checkpoint. */
  private static String sent(Session session) {
    long kept = session.transfers().checkpoint().map(Checkpoint::bytes).orElse(0L);
    long size = session.dump().map(DumpFile::size).orElse(0L);
    return percent(Math.max(session.sentBytes(), kept), size);
  }

  private static String download(Transfers transfers) {
    if (transfers.result().isPresent()) {
      return "downloaded";
    }
    String part =
        transfers.unfinished().map(it -> percent(it.moved(), it.total().orElse(0))).orElse("");
    return part.isEmpty() ? "download ready" : "download" + part;
  }

  private static String percent(long part, long whole) {
    return part == 0 || whole == 0 ? "" : " at " + Math.min(100, part * 100 / whole) + " %";
  }

  private static String state(Session session, String otherwise) {
    return session.state().map(RequestState::word).orElse(otherwise);
  }
}
