package dev.odooupgrade.ui.run;

import dev.odooupgrade.domain.RequestState;
import dev.odooupgrade.domain.Session;
import dev.odooupgrade.text.SafeText;
import java.util.List;

/** What a state means for the person who waits. */
final class StateWords {
  private StateWords() {}

  static List<String> of(Session session) {
    return switch (session.stage()) {
      case DONE ->
          List.of(
              "Your database is upgraded and can be fetched.",
              "y copies the address of the upgraded dump; it opens for whoever has it.");
      case ENDED_BADLY ->
          List.of(
              "The upgrade ended without a result; your old database is untouched.",
              "Read the message below, or ask Odoo's support and name request "
                  + session.request().map(ref -> SafeText.clean(ref.id())).orElse("?")
                  + ".");
      default -> running(session);
    };
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
