package dev.odooupgrade.domain.session;

import java.nio.file.Path;
import java.util.List;

/**
 * The upgrades that are saved on this computer.
 *
 * @param sessions most recent first
 * @param damaged files that are not sessions, or cannot be read; by name
 */
public record SavedUpgrades(List<Session> sessions, List<Damaged> damaged) {

  public SavedUpgrades {
    sessions = List.copyOf(sessions);
    damaged = List.copyOf(damaged);
  }

  /** A file that cannot be used, and why, in one sentence; it stays untouched. */
  public record Damaged(Path path, String reason) {}
}
