package dev.odooupgrade.ui.home;

import dev.odooupgrade.ui.Shortcut;
import dev.odooupgrade.ui.page.LeavingKeys;
import java.util.List;

/** What keys do on the list of upgrades. */
public final class HomeKeys {
  static final Shortcut OPEN =
      Shortcut.of("home.open", "enter", "open", "Opens the selected entry.");
  static final Shortcut NEW = Shortcut.of("home.new", "n", "new", "Starts a new upgrade.");
  static final Shortcut FILE =
      Shortcut.of("home.file", "o", "open file", "Opens a session file from anywhere.");
  static final Shortcut DETAILS =
      Shortcut.of("home.details", "d", "details", "Shows everything known about an upgrade.");
  static final Shortcut FILTER =
      Shortcut.of("home.filter", "/", "filter", "Filters the list; Esc clears the filter.");
  static final Shortcut SHOW_ALL =
      Shortcut.of("home.all", "esc", "all", "Ends the filter: lists all again.");
  static final Shortcut SORT =
      Shortcut.of("home.sort", "s", "sort", "Sorts by age, by contract, or by step.");
  static final Shortcut FORGET =
      Shortcut.of(
          "home.forget",
          "x",
          "",
          "Deletes a saved upgrade and its key from this computer, after asking.");
  static final Shortcut RELOAD = Shortcut.of("home.reload", "r", "", "Reloads the list.");

  /** All of them, the most useful first. */
  public static final List<Shortcut> ALL =
      List.of(OPEN, NEW, FILE, DETAILS, FILTER, SHOW_ALL, SORT, FORGET, RELOAD, LeavingKeys.QUIT);

  private HomeKeys() {}
}
