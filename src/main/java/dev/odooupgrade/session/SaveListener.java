package dev.odooupgrade.session;

import dev.odooupgrade.domain.session.Session;

/**
 * Hears of each state of an upgrade that this program has saved over another one. Since whoever
 * saves has the upgrade locked, no program hears of what another one has saved.
 */
@FunctionalInterface
public interface SaveListener {
  SaveListener NONE = (before, after) -> {};

  /** On the thread that has saved it: be quick, do not block, do not throw. */
  void saved(Session before, Session after);
}
