package dev.odooupgrade.ui.wizard;

import dev.odooupgrade.ui.Shortcut;
import java.util.List;

/** What keys do in a box before a page, as each {@link Dialog} carries it out. */
public final class DialogKeys {
  public static final Shortcut NO =
      Shortcut.of("box.no", "esc n N", "no, go back", "No; closes the box without changes.");
  public static final Shortcut YES = Shortcut.of("box.yes", "y Y", "yes", "Yes.");
  static final Shortcut TAKE =
      Shortcut.of("box.take", "enter", "continue", "Accepts what you typed.");
  static final Shortcut LEAVE =
      Shortcut.of("box.leave", "esc", "back", "Closes the box without changes.");
  static final Shortcut CLOSE =
      Shortcut.of("box.close", "esc enter q ?", "close", "Closes the box.");

  public static final List<Shortcut> QUESTION = List.of(YES, NO);

  public static final List<Shortcut> ASK = List.of(TAKE, LEAVE);

  public static final List<Shortcut> READING =
      List.of(
          CLOSE,
          Shortcut.of("box.up", "up", "", "One line up."),
          Shortcut.of("box.down", "down", "", "One line down."),
          Shortcut.of("box.page-up", "pgup", "", "Ten lines up."),
          Shortcut.of("box.page-down", "pgdn", "", "Ten lines down."),
          Shortcut.of("box.top", "home", "", "Back to the first line."));

  private DialogKeys() {}
}
