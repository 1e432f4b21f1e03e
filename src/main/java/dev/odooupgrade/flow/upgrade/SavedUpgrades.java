package dev.odooupgrade.flow.upgrade;

import dev.odooupgrade.domain.session.Session;
import java.nio.file.Path;
import java.util.List;

/**
 * The upgrades on this machine.
 *
 * @param sessions the one touched last comes first
 * @param damaged files that are no sessions, or cannot be read
 */
public record SavedUpgrades(List<Session> sessions, List<Damaged> damaged) {

  public SavedUpgrades {
    sessions = List.copyOf(sessions);
    damaged = List.copyOf(damaged);
  }

  /** A file that cannot be used, and why, in one sentence; it stays untouched. */
  public record Damaged(Path path, String reason) {}
}
