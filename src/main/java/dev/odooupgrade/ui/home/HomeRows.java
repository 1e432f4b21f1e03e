package dev.odooupgrade.ui.home;

import dev.odooupgrade.domain.order.OrderField;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.flow.Standing;
import dev.odooupgrade.text.Durations;
import dev.odooupgrade.text.SafeText;
import dev.odooupgrade.ui.model.HomeBody.Row;
import dev.odooupgrade.ui.model.Tone;
import java.time.Duration;
import java.time.Instant;

/** Puts a saved upgrade into the words of one line. */
final class HomeRows {
  private HomeRows() {}

  static Row row(Session session, Instant now) {
    return new Row(
        orDash(session.ordered(OrderField.CONTRACT)),
        orDash(session.ordered(OrderField.TARGET)),
        orDash(session.ordered(OrderField.AIM)),
        step(session),
        Durations.ago(Duration.between(session.updatedAt(), now))
            + (session.platform().sandbox() ? ", sandbox" : ""),
        tone(session));
  }

  /** How far it has come. */
  static String step(Session session) {
    return SafeText.clean(Standing.of(session));
  }

  private static String orDash(String text) {
    return text.isEmpty() ? "-" : SafeText.clean(text);
  }

  private static Tone tone(Session session) {
    return switch (session.stage()) {
      case DONE ->
          session.isArchived() && session.transfers().result().isEmpty() ? Tone.PLAIN : Tone.GOOD;
      case ENDED_BADLY -> Tone.BAD;
      default -> session.failures().isEmpty() ? Tone.PLAIN : Tone.BAD;
    };
  }
}
