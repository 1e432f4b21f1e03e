package dev.odooupgrade.ui.run;

import dev.odooupgrade.domain.Artifact;
import dev.odooupgrade.domain.Download;
import dev.odooupgrade.domain.RequestState;
import dev.odooupgrade.domain.Session;
import dev.odooupgrade.text.SafeText;
import dev.odooupgrade.ui.page.Downloads;
import java.util.List;
import java.util.Optional;

/** What a state means for the person who waits. */
final class StateWords {
  private StateWords() {}

  static List<String> of(Session session) {
    return switch (session.stage()) {
      case DONE -> done(session);
      case ENDED_BADLY ->
          List.of(
              "The upgrade ended without a result; your old database is untouched.",
              "Read the message below, or ask Odoo's support and name request "
                  + session.request().map(ref -> SafeText.clean(ref.id())).orElse("?")
                  + ".");
      default -> running(session);
    };
  }

  private static List<String> done(Session session) {
    Optional<Download> here = Downloads.result(session);
    if (here.isPresent()) {
      return List.of(
          "The upgraded database is here: " + SafeText.clean(here.get().target().toString()),
          "d downloads it again, or something else.");
    }
    if (!Downloads.isPossible(session)) {
      return List.of(
          "Your database is upgraded, but the platform has told no address to fetch it from.",
          "a shows the address of its status page.");
    }
    return Downloads.unfinished(session)
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
    return List.of(first, "You can close this program; the upgrade goes on without you.");
  }
}
