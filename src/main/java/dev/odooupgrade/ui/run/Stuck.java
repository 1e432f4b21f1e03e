package dev.odooupgrade.ui.run;

import dev.odooupgrade.domain.Happening;
import dev.odooupgrade.domain.HistoryEntry;
import dev.odooupgrade.domain.Session;
import dev.odooupgrade.domain.Stage;
import java.time.Duration;
import java.time.Instant;

/** Whether a request has waited for its turn for so long that one may ask once more. */
final class Stuck {
  /** A queue moves in minutes; what stands still for longer may have been forgotten. */
  private static final Duration LONG = Duration.ofMinutes(10);

  private Stuck() {}

  /** Whether it waits, and has for long. */
  static boolean is(Session session, Instant now) {
    return session.stage() == Stage.RUNNING
        && session.state().map(Timeline::isWaiting).orElse(true)
        && waited(session, now).compareTo(LONG) >= 0;
  }

  /** How long ago processing was asked for the last time. */
  static Duration waited(Session session, Instant now) {
    return session.history().stream()
        .filter(entry -> entry.happening() == Happening.PROCESS_ASKED)
        .map(HistoryEntry::at)
        .reduce((earlier, later) -> later)
        .map(at -> Duration.between(at, now))
        .orElse(Duration.ZERO);
  }
}
