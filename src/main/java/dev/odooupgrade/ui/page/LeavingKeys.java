package dev.odooupgrade.ui.page;

import dev.odooupgrade.ui.Binding;

/** The keys that lead away, on every page that has them. */
public final class LeavingKeys {
  /** To the list of upgrades. */
  public static final Binding HOME =
      Binding.of("home", "esc", "home", "Goes back to the list; everything is kept.");

  /** Out of the program. */
  public static final Binding QUIT = Binding.of("quit", "q", "quit", "Ends the program.");

  private LeavingKeys() {}
}
