package dev.odooupgrade.flow.earlier;

import dev.odooupgrade.domain.session.Happening;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How long the platform works on an upgrade, or has worked on it. */
public final class ProcessingTime {
  private ProcessingTime() {}

  /** From the request to process it until now, or until it ended; empty while neither is known. */
  public static Optional<Duration> of(Session session, Instant now) {
    Optional<Instant> until =
        session.stage().isEnded()
            ? session.last(Happening.STATE)
            : Optional.of(now).filter(any -> session.stage() == Stage.RUNNING);
    return session
        .last(Happening.PROCESS_ASKED)
        .flatMap(from -> until.map(to -> Duration.between(from, to)));
  }
}
