package dev.odooupgrade.flow.upgrade;

import dev.odooupgrade.domain.session.Session;
import java.util.List;

/**
 * What the platform has deleted.
 *
 * @param session what the upgrade is now; it remembers what was deleted
 * @param gone what is deleted, in the platform's own words
 * @param kept what the platform could not delete
 */
public record WipeResult(Session session, List<String> gone, List<String> kept) {

  public WipeResult {
    gone = List.copyOf(gone);
    kept = List.copyOf(kept);
  }
}
