package dev.odooupgrade.ui.home;

import static dev.odooupgrade.ui.Shortcut.key;

import dev.odooupgrade.ui.Shortcut;

/** What keys do on the list of upgrades. */
public final class HomeKeys {
  static final Shortcut OPEN = key("home.open", "enter", "open", "Opens the selected entry.");
  static final Shortcut NEW = key("home.new", "n", "new", "Starts a new upgrade.");
  static final Shortcut FILE =
      key("home.file", "o", "open file", "Opens a session file from any folder.");
  static final Shortcut DETAILS =
      key("home.details", "d", "details", "Shows everything known about an upgrade.");
  static final Shortcut FILTER =
      key("home.filter", "/", "filter", "Filters the list; Esc clears the filter.");
  static final Shortcut SHOW_ALL =
      key("home.all", "esc", "all", "Clears the filter, and lists all upgrades again.");
  static final Shortcut SORT =
      key("home.sort", "s", "sort", "Sorts by age, by contract, or by step.");
  static final Shortcut FORGET =
      key("home.forget", "x", "Deletes the upgrade and its key from this computer, after asking.");
  static final Shortcut RELOAD = key("home.reload", "r", "Reloads the list.");

  private HomeKeys() {}
}
