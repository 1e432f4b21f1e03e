package dev.odooupgrade.ui.wizard;

import static dev.odooupgrade.ui.Shortcut.key;

import dev.odooupgrade.ui.Shortcut;
import java.util.List;

/** What keys do in a dialog before a page, as each {@link Dialog} carries it out. */
public final class DialogKeys {
  public static final Shortcut NO =
      key("box.no", "esc enter n N", "no, go back", "No; closes the dialog without changes.");
  public static final Shortcut YES = key("box.yes", "y Y", "yes", "Yes.");
  static final Shortcut TAKE = key("box.take", "enter", "continue", "Accepts what you typed.");
  static final Shortcut CHOOSE = key("box.choose", "enter", "do it", "Does the selected action.");
  static final Shortcut LEAVE =
      key("box.leave", "esc", "back", "Closes the dialog without changes.");
  static final Shortcut CLOSE = key("box.close", "esc enter q ?", "close", "Closes the dialog.");

  static final List<Shortcut> SCROLLING =
      List.of(
          key("box.up", "up", "One line up."),
          key("box.down", "down", "One line down."),
          key("box.page-up", "pgup", "Ten lines up."),
          key("box.page-down", "pgdn", "Ten lines down."),
          key("box.top", "home", "Back to the first line."));

  private DialogKeys() {}
}
