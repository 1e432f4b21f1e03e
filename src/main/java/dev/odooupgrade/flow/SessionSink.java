package dev.odooupgrade.flow;

import dev.odooupgrade.domain.Secret;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.session.Session;
import java.nio.file.Path;
import java.util.Optional;

/** Where a session is kept safe. */
@FunctionalInterface
public interface SessionSink {

  /**
   * Keeps the session so that it survives the end of this program; returns when it is safe.
   *
   * @param listener is told where it need not be kept, and is not
   * @throws TroubleException when it cannot be kept; what was kept before is intact
   */
  void save(Session session, FlowListener listener) throws TroubleException;

  /**
   * Keeps an answer that could not be understood as it came, a character for each byte.
   *
   * @return the file; empty where nothing is kept of the session
   * @throws TroubleException when it cannot be kept
   */
  default Optional<Path> keepAnswer(Secret answer) throws TroubleException {
    return Optional.empty();
  }
}
