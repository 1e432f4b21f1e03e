package dev.odooupgrade.ui.status;

import dev.odooupgrade.domain.session.Happening;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.Stage;
import java.time.Duration;
import java.time.Instant;

/** Whether a request has been queued for so long that asking again makes sense. */
final class StalledQueue {
  /** A queue moves in minutes; a request that does not may have been forgotten. */
  private static final Duration LONG = Duration.ofMinutes(10);

  private StalledQueue() {}

  /** Whether it waits, and has for long. */
  static boolean is(Session session, Instant now) {
    return session.stage() == Stage.RUNNING
        && Timeline.isQueued(session)
        && waited(session, now).compareTo(LONG) >= 0;
  }

  /** How long ago processing was asked for the last time. */
  static Duration waited(Session session, Instant now) {
    return session
        .last(Happening.PROCESS_ASKED)
        .map(at -> Duration.between(at, now))
        .orElse(Duration.ZERO);
  }
}
