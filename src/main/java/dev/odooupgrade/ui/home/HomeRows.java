package dev.odooupgrade.ui.home;

import dev.odooupgrade.domain.RequestState;
import dev.odooupgrade.domain.Session;
import dev.odooupgrade.domain.Stage;
import dev.odooupgrade.text.Durations;
import dev.odooupgrade.text.SafeText;
import dev.odooupgrade.ui.model.HomeBody.Row;
import dev.odooupgrade.ui.model.Tone;
import dev.odooupgrade.ui.page.Downloads;
import java.time.Duration;
import java.time.Instant;

/** Puts a saved upgrade into the words of one line. */
final class HomeRows {
  private HomeRows() {}

  static Row row(Session session, Instant now) {
    return new Row(
        orDash(session.draft().contract()),
        orDash(session.draft().target()),
        orDash(session.draft().aim()),
        step(session),
        Durations.ago(Duration.between(session.updatedAt(), now))
            + (session.platform().sandbox() ? ", sandbox" : ""),
        tone(session));
  }

  static String step(Session session) {
    if (!session.isArchived()) {
      return course(session);
    }
    // What has come here, or has failed, stays so.
    boolean says = session.stage() == Stage.ENDED_BADLY || Downloads.fetchedAt(session).isPresent();
    return says ? course(session) + ", archived" : "archived: nothing to fetch";
  }

  private static String course(Session session) {
    return switch (session.stage()) {
      case DRAFT -> session.failures().isEmpty() ? "being filled in" : refusal(session);
      case CREATING -> "created? answer lost";
      case CREATED -> session.failures().isEmpty() ? waiting(session) : refusal(session);
      case UPLOADING ->
          hasPart(session) ? waiting(session) : "upload broken off" + percent(session);
      case UPLOADED -> "uploaded, not yet processed";
      case SUBMITTING -> "processing? answer lost";
      case RUNNING -> "processing: " + state(session, "running");
      case DONE -> done(session);
      case ENDED_BADLY -> "ended: " + state(session, "failed");
    };
  }

  private static String done(Session session) {
    if (Downloads.fetchedAt(session).isPresent()) {
      return "done: downloaded";
    }
    return Downloads.unfinished(session)
        .filter(file -> file.moved() > 0 && file.total().orElse(0) > 0)
        .map(file -> "done: download " + file.moved() * 100 / file.total().orElse(1) + " %")
        .orElse("done: download ready");
  }

  private static String refusal(Session session) {
    return "refused: " + SafeText.clean(session.failures().get(0).message());
  }

  private static String waiting(Session session) {
    return hasPart(session) ? "upload" + percent(session) + ", goes on" : "waits for its dump";
  }

  /** Whether a part of the dump has arrived that need not be sent again. */
  private static boolean hasPart(Session session) {
    return session.transfers().checkpoint().isPresent();
  }

  private static String percent(Session session) {
    long size = session.dump().map(dump -> dump.size()).orElse(0L);
    // How much had left is not known when the program was killed.
    return size == 0 || session.sentBytes() == 0
        ? ""
        : " at " + Math.min(100, session.sentBytes() * 100 / size) + " %";
  }

  private static String state(Session session, String otherwise) {
    return SafeText.clean(session.state().map(RequestState::word).orElse(otherwise));
  }

  private static String orDash(String text) {
    return text.isBlank() ? "-" : SafeText.clean(text.strip());
  }

  private static Tone tone(Session session) {
    return switch (session.stage()) {
      case DONE ->
          session.isArchived() && Downloads.fetchedAt(session).isEmpty() ? Tone.PLAIN : Tone.GOOD;
      case ENDED_BADLY -> Tone.BAD;
      default -> session.failures().isEmpty() ? Tone.PLAIN : Tone.BAD;
    };
  }
}
