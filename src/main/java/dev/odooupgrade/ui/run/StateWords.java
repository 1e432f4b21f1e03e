package dev.odooupgrade.ui.run;

import dev.odooupgrade.domain.Artifact;
import dev.odooupgrade.domain.Download;
import dev.odooupgrade.domain.Happening;
import dev.odooupgrade.domain.HistoryEntry;
import dev.odooupgrade.domain.RequestState;
import dev.odooupgrade.domain.Session;
import dev.odooupgrade.domain.Stage;
import dev.odooupgrade.text.SafeText;
import dev.odooupgrade.ui.page.Downloads;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a state means for the person who waits. */
final class StateWords {
  private StateWords() {}

  /** The sentences; of one that ended badly, {@link BadEnding} tells more. */
  static List<String> of(Session session) {
    return session.stage() == Stage.DONE ? done(session) : running(session);
  }

  private static List<String> done(Session session) {
    Optional<Download> here = session.transfers().result();
    if (here.isPresent()) {
      return List.of(
          "The upgraded database is here: " + SafeText.clean(here.get().target().toString()),
          Downloads.withReport(session).isPresent()
              ? "v shows its report; d downloads it again, or something else."
              : "d downloads it again, or something else.");
    }
    if (session.isArchived()) {
      return List.of(
          "Your database was upgraded, but the platform has archived the request since.",
          "Nothing of it can be fetched any more: begin a new upgrade to get it again.");
    }
    if (!Downloads.isPossible(session)) {
      return List.of(
          "Your database is upgraded, but the platform has told no address to fetch it from.",
          "a shows the address of its status page.");
    }
    return session
        .transfers()
        .unfinished()
        .map(
            begun ->
                List.of(
                    "The upgraded database is ready; a download of it was begun.",
                    "d goes on with it."))
        .orElseGet(() -> ready(session));
  }

  /** Not every result has an address that could be given to somebody. */
  private static List<String> ready(Session session) {
    String first = "The upgraded database is ready: d downloads it.";
    return session.answer().flatMap(Artifact.UPGRADED::address).isPresent()
        ? List.of(first, "y copies its address instead; it opens for whoever has it.")
        : List.of(first);
  }

  /** What the platform gave to know when it was asked to begin, such as about PostgreSQL. */
  private static Optional<String> notice(Session session) {
    List<HistoryEntry> history = session.history();
    for (int i = history.size() - 1; i >= 0; i--) {
      HistoryEntry entry = history.get(i);
      if (entry.happening() == Happening.NOTICED) {
        return Optional.of(SafeText.clean(entry.detail()));
      }
      if (entry.happening() == Happening.PROCESS_ASKED) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static List<String> running(Session session) {
    boolean known = session.state().isPresent();
    boolean waits = session.state().map(Timeline::isWaiting).orElse(true);
    String first;
    if (!known) {
      first = "The platform was asked to begin.";
    } else if (waits) {
      first = "The upgrade waits for its turn.";
    } else if (session.state().map(RequestState::word).orElse("").equalsIgnoreCase("progress")) {
      first = "The platform is upgrading your database.";
    } else {
      first = "The platform says it is at work.";
    }
    List<String> words = new ArrayList<>();
    words.add(first);
    notice(session).map(notice -> "Careful: " + notice).ifPresent(words::add);
    words.add("You can close this program; the upgrade goes on without you.");
    return words;
  }
}
