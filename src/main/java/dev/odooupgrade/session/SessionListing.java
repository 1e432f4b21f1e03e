package dev.odooupgrade.session;

import dev.odooupgrade.domain.session.Session;
import java.util.List;

/**
 * What stands in the folder of sessions.
 *
 * @param sessions the one touched last comes first
 * @param damaged what could not be used, by name
 */
public record SessionListing(List<Session> sessions, List<DamagedSession> damaged) {

  public SessionListing {
    sessions = List.copyOf(sessions);
    damaged = List.copyOf(damaged);
  }
}
