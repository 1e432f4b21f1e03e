package dev.odooupgrade.ui.status;

import dev.odooupgrade.domain.request.Artifact;
import dev.odooupgrade.domain.request.RequestState;
import dev.odooupgrade.domain.session.Happening;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.domain.transfer.Download;
import dev.odooupgrade.flow.log.LogPhase;
import dev.odooupgrade.text.SafeText;
import dev.odooupgrade.ui.transfer.Downloads;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a state means for the person who waits. */
final class StatusSentences {
  private static final String RUNNING = "Running for %s of an estimated %s (h:min).";

  private StatusSentences() {}

  /** The sentences; of one that ended badly, {@link FailureSummary} tells more. */
  static List<String> of(Session session, Optional<LogPhase> phase) {
    return session.stage() == Stage.DONE ? done(session) : running(session, phase);
  }

  private static List<String> done(Session session) {
    Optional<Download> here = session.transfers().result();
    if (here.isPresent()) {
      return List.of(
          "Upgraded database downloaded:",
          SafeText.clean(here.get().target().toString()),
          Downloads.withReport(session).isPresent()
              ? "v shows its report; d downloads it again, or something else."
              : "d downloads it again, or something else.");
    }
    if (session.isArchived()) {
      return List.of(
          "Your database was upgraded, but the platform has since archived the request.",
          "It can no longer be downloaded. To get it, start a new upgrade.");
    }
    if (!Downloads.isPossible(session)) {
      return List.of(
          "Your database is upgraded, but the platform has not given a download link.",
          "a shows the link to its status page.");
    }
    return session
        .transfers()
        .unfinished()
        .map(
            begun ->
                List.of("The upgraded database is ready. A download was started.", "d resumes it."))
        .orElseGet(() -> ready(session));
  }

  /** Not every result has an address that can be shared. */
  private static List<String> ready(Session session) {
    String first = "The upgraded database is ready: d downloads it.";
    return session.answer().flatMap(Artifact.UPGRADED::address).isPresent()
        ? List.of(
            first, "y copies the link instead. Anyone with the link can download the database.")
        : List.of(first);
  }

  /** How long it takes, against what the platform expected. */
  private static Optional<String> timing(Session session) {
    return session
        .answer()
        .flatMap(
            answer ->
                answer
                    .field("elapsed")
                    .flatMap(
                        elapsed ->
                            answer
                                .field("estimated_time")
                                .map(all -> RUNNING.formatted(elapsed, all))))
        .map(SafeText::clean);
  }

  /** What the platform gave to know when it was asked to begin, such as about PostgreSQL. */
  private static Optional<String> platformNotice(Session session) {
    Set<Happening> either = Set.of(Happening.NOTICED, Happening.PROCESS_ASKED);
    return session.history().stream()
        .filter(entry -> either.contains(entry.happening()))
        .reduce((earlier, later) -> later)
        .filter(newest -> newest.happening() == Happening.NOTICED)
        .map(notice -> SafeText.clean(notice.detail()));
  }

  private static List<String> running(Session session, Optional<LogPhase> phase) {
    boolean known = session.state().isPresent();
    String first;
    if (!known) {
      first = "Processing requested.";
    } else if (Timeline.isQueued(session)) {
      first = "Waiting in the queue.";
    } else if (session.state().map(RequestState::word).orElse("").equalsIgnoreCase("progress")) {
      first = "The platform is upgrading your database.";
    } else {
      first = "The platform reports that it is working.";
    }
    List<String> words = new ArrayList<>();
    words.add(first);
    boolean queued = Timeline.isQueued(session);
    phase
        .filter(any -> !queued)
        .map(it -> "Phase: " + SafeText.clean(it.words()) + ".")
        .ifPresent(words::add);
    timing(session).filter(any -> !queued).ifPresent(words::add);
    platformNotice(session).map(notice -> "Careful: " + notice).ifPresent(words::add);
    words.add("You can close this program; the upgrade keeps running.");
    return words;
  }
}
