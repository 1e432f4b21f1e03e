package dev.odooupgrade.ui.page;

import static dev.odooupgrade.ui.Shortcut.key;

import dev.odooupgrade.ui.Shortcut;

/** The keys that lead away, on every page that has them. */
public final class LeavingKeys {
  public static final Shortcut HOME =
      key("home", "esc", "home", "Goes back to the list; everything is saved.");

  public static final Shortcut QUIT = key("quit", "q", "quit", "Quits the program.");

  private LeavingKeys() {}
}
