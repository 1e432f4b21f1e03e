package dev.odooupgrade.ui.transfer;

import static dev.odooupgrade.ui.Shortcut.key;

import dev.odooupgrade.ui.Shortcut;

/** What keys do while you choose what to download and where to save it. */
public final class FetchKeys {
  static final Shortcut TAKE =
      key("fetch.take", "enter", "accept", "Accepts what is selected or typed.");
  static final Shortcut BACK = key("fetch.back", "esc", "back", "Goes one step back.");
  static final Shortcut COMPLETE =
      key("fetch.complete", "right", "At the end of the path, accepts the suggestion.");

  private FetchKeys() {}
}
