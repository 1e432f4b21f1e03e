package dev.odooupgrade.flow;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.session.Session;

/** Where a session is kept safe. */
@FunctionalInterface
public interface SessionSink {

  /**
   * Keeps the session so that it survives the end of this program; returns when it is safe.
   *
   * @throws TroubleException when it cannot be kept; what was kept before is intact
   */
  void save(Session session) throws TroubleException;
}
