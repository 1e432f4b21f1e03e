package dev.odooupgrade.ui.wizard;

import static dev.odooupgrade.ui.Shortcut.key;

import dev.odooupgrade.ui.Shortcut;

/** The keys that do the same on every page. */
public final class GlobalKeys {
  public static final Shortcut HELP =
      key("help", "? f1", "help", "Shows every key on this screen.");
  public static final Shortcut PALETTE =
      key("palette", "ctrl-p :", "Finds an action of this screen by what it does.");
  public static final Shortcut STOP =
      key(
          "stop",
          "ctrl-c",
          "Closes a dialog; stops what is running, after asking; otherwise quits. Everything is"
              + " saved.");
  public static final Shortcut REDRAW = key("redraw", "ctrl-l", "Redraws the whole screen.");

  public static final Shortcut SUSPEND =
      key(
          "suspend",
          "ctrl-z",
          "Back to the shell for a while; fg returns. What is being sent waits, too.");

  private GlobalKeys() {}
}
