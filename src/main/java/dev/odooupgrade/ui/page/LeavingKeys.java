package dev.odooupgrade.ui.page;

import dev.odooupgrade.ui.Shortcut;

/** The keys that lead away, on every page that has them. */
public final class LeavingKeys {
  public static final Shortcut HOME =
      Shortcut.of("home", "esc", "home", "Goes back to the list; everything is saved.");

  public static final Shortcut QUIT = Shortcut.of("quit", "q", "quit", "Quits the program.");

  private LeavingKeys() {}
}
