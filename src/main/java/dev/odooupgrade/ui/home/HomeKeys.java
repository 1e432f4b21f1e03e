package dev.odooupgrade.ui.home;

import static dev.odooupgrade.ui.Shortcut.key;

import dev.odooupgrade.ui.Shortcut;
import java.util.List;

/** What keys do on the list of upgrades. */
public final class HomeKeys {
  static final Shortcut OPEN = key("home.open", "enter", "open", "Opens the selected entry.");
  static final Shortcut NEW = key("home.new", "n", "new", "Starts a new upgrade.");
  static final Shortcut AGAIN =
      key(
          "home.again",
          "a",
          "again",
          "Begins a new upgrade with the order of the selected one; asks for the aim again.");
  static final Shortcut FILE =
      key("home.file", "o", "open file", "Opens a session file from any folder.");
  static final Shortcut DETAILS =
      key("home.details", "d", "details", "Shows everything known about an upgrade.");
  static final Shortcut FILTER =
      key("home.filter", "/", "filter", "Filters the list; Esc clears the filter.");
  static final Shortcut SHOW_ALL =
      key("home.all", "esc", "all", "Clears the filter, and lists all upgrades again.");
  static final Shortcut SORT =
      key("home.sort", "s", "sort", "Sorts by age, name, database, target or aim.");
  static final Shortcut MARK =
      key("home.mark", "space", "Marks the upgrade, or unmarks it; x deletes all marked ones.");
  static final Shortcut FOLD =
      key("home.fold", "left", "Folds the group of the selected upgrade; Enter unfolds it.");
  static final Shortcut UNFOLD = key("home.unfold", "right", "Unfolds the selected group.");
  static final Shortcut NAME =
      key(
          "home.name",
          "e",
          "Gives the upgrade a name; words that begin with # are tags to find it by.");
  static final Shortcut FORGET =
      key(
          "home.forget",
          "x",
          "Deletes the upgrade, or the marked ones, and their keys from this computer, after"
              + " asking.");
  static final Shortcut RELOAD =
      key("home.reload", "r", "Asks now where the upgrades stand, and reads the list again.");

  static final List<Shortcut> MOVING =
      List.of(
          key("home.up", "up k", "Selects the entry above."),
          key("home.down", "down j", "Selects the entry below."),
          key("home.page-up", "pgup", "Goes up ten entries."),
          key("home.page-down", "pgdn", "Goes down ten entries."),
          key("home.top", "home g", "Selects the first entry."),
          key("home.bottom", "end G", "Selects the last entry."));

  private HomeKeys() {}
}
