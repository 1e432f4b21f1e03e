package dev.odooupgrade.ui.log;

import static dev.odooupgrade.ui.Shortcut.key;

import dev.odooupgrade.ui.Shortcut;
import dev.odooupgrade.ui.page.ReadingKeys;
import java.util.List;

/** What keys do while you read the log. */
public final class LogKeys {
  static final Shortcut FOLLOW = key("log.follow", "f", "pause", "Follows new lines, or pauses.");
  static final Shortcut TROUBLE =
      key("log.trouble", "e", "error", "Goes to the next ERROR or CRITICAL.");
  static final Shortcut TROUBLE_BEFORE =
      key("log.trouble-before", "E", "previous error", "Goes to the previous ERROR or CRITICAL.");
  static final Shortcut WHOLE =
      key("log.whole", "w", "full lines", "Shows full lines, or short ones without the date.");
  static final Shortcut FILTER =
      key(
          "log.filter",
          "v",
          "level",
          "Shows only warnings and errors, only errors, or all; tracebacks stay with theirs.");
  static final Shortcut SAVE =
      key("log.save", "s", "save as", "Saves a copy of the log where you like.");
  static final Shortcut PAGER =
      key("log.pager", "o", "pager", "Opens the log in $PAGER, or else in less.");
  static final Shortcut NOW = key("log.now", "r", "Checks for new lines now.");
  static final Shortcut BACK =
      key("log.back", "esc l", "status", "Goes back to the status of the upgrade.");

  /** Moving about, beside {@link ReadingKeys#MOVING}; at the last line the log is followed. */
  public static final List<Shortcut> MOVING =
      List.of(
          key("log.right", "right", "Scrolls right on long lines."),
          key("log.left", "left", "Scrolls back to the left."));

  private LogKeys() {}
}
