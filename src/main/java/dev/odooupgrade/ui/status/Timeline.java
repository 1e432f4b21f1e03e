package dev.odooupgrade.ui.status;

import dev.odooupgrade.domain.request.RequestState;
import dev.odooupgrade.domain.session.Happening;
import dev.odooupgrade.domain.session.HistoryEntry;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.domain.transfer.Download;
import dev.odooupgrade.text.SafeText;
import dev.odooupgrade.ui.model.StatusBody.Activity;
import dev.odooupgrade.ui.model.StatusBody.Milestone;
import dev.odooupgrade.ui.model.StatusBody.Progress;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The stages of an upgrade in a row, each with the time it was reached. */
final class Timeline {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final Set<String> WAITING = Set.of("draft", "pending", "new", "queued");

  private Timeline() {}

  static List<Milestone> of(Session session, ZoneId zone) {
    List<Milestone> line = new ArrayList<>();
    boolean ended = session.stage().isEnded();
    boolean waits = !ended && isQueued(session);
    Progress queued = waits ? Progress.CURRENT : Progress.PASSED;
    Progress upgrading = ended ? Progress.PASSED : waits ? Progress.AHEAD : Progress.CURRENT;
    line.add(stage("created", session.last(Happening.CREATED), zone, Progress.PASSED));
    line.add(stage("uploaded", session.last(Happening.UPLOADED), zone, Progress.PASSED));
    line.add(stage("queued", session.last(Happening.PROCESS_ASKED), zone, queued));
    line.add(stage("upgrading", firstState(session), zone, upgrading));
    line.add(end(session, zone));
    if (session.stage() != Stage.ENDED_BADLY) {
      line.add(downloaded(session, zone));
    }
    return line;
  }

  /** What the platform is doing. */
  static Activity activity(Session session) {
    if (session.stage() == Stage.ENDED_BADLY) {
      return Activity.FAILED;
    }
    return session.stage() == Stage.RUNNING && !isQueued(session)
        ? Activity.WORKING
        : Activity.RESTING;
  }

  /** Whether the platform has not begun yet; one that has told no state has not. */
  static boolean isQueued(Session session) {
    return session.state().map(Timeline::isWaiting).orElse(true);
  }

  private static boolean isWaiting(RequestState state) {
    return WAITING.contains(state.word().strip().toLowerCase(Locale.ROOT));
  }

  private static Milestone end(Session session, ZoneId zone) {
    Optional<Instant> at =
        session.stage().isEnded() ? session.last(Happening.STATE) : Optional.empty();
    if (session.stage() == Stage.ENDED_BADLY) {
      String word = session.state().map(RequestState::word).orElse("failed");
      return stage(SafeText.clean(word), at, zone, Progress.FAILED);
    }
    if (session.stage() != Stage.DONE) {
      return stage("done", at, zone, Progress.AHEAD);
    }
    boolean fetched = session.transfers().result().isPresent();
    return stage("done", at, zone, fetched ? Progress.PASSED : Progress.CURRENT);
  }

  private static Milestone downloaded(Session session, ZoneId zone) {
    Optional<Instant> at = session.transfers().result().flatMap(Download::finished);
    return stage("downloaded", at, zone, at.isPresent() ? Progress.CURRENT : Progress.AHEAD);
  }

  private static Milestone stage(
      String name, Optional<Instant> at, ZoneId zone, Progress progress) {
    String time = at.map(instant -> TIME.format(instant.atZone(zone))).orElse("");
    return new Milestone(name, time, progress);
  }

  /** When that happened for the last time. */
  private static Optional<Instant> firstState(Session session) {
    return session.history().stream()
        .filter(entry -> entry.state().filter(Timeline::isWork).isPresent())
        .map(HistoryEntry::at)
        .findFirst();
  }

  private static boolean isWork(RequestState state) {
    return !isWaiting(state) && !state.isEnded();
  }
}
