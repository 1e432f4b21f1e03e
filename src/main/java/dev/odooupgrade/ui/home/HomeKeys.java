package dev.odooupgrade.ui.home;

import dev.odooupgrade.ui.Binding;
import dev.odooupgrade.ui.page.LeavingKeys;
import java.util.List;

/** What keys do on the list of upgrades. */
public final class HomeKeys {
  static final Binding OPEN =
      Binding.of("home.open", "enter", "open", "Opens the entry under the marker.");
  static final Binding NEW = Binding.of("home.new", "n", "new", "Begins a new upgrade.");
  static final Binding FILE =
      Binding.of("home.file", "o", "open file", "Opens a session file from anywhere.");
  static final Binding DETAILS =
      Binding.of("home.details", "d", "details", "Shows all that is known of an upgrade.");
  static final Binding FILTER =
      Binding.of("home.filter", "/", "filter", "Lists only what holds the words typed; Esc ends.");
  static final Binding SORT =
      Binding.of("home.sort", "s", "sort", "Sorts by age, by contract, or by step.");
  static final Binding FORGET =
      Binding.of(
          "home.forget",
          "x",
          "",
          "Deletes a saved upgrade from this machine, key and all, after asking.");
  static final Binding RELOAD = Binding.of("home.reload", "r", "", "Reads the list anew.");

  /** All of them, the most useful first. */
  public static final List<Binding> ALL =
      List.of(OPEN, NEW, FILE, DETAILS, FILTER, SORT, FORGET, RELOAD, LeavingKeys.QUIT);

  private HomeKeys() {}
}
