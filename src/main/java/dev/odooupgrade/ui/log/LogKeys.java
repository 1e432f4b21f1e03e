package dev.odooupgrade.ui.log;

import dev.odooupgrade.ui.Shortcut;
import dev.odooupgrade.ui.page.LeavingKeys;
import dev.odooupgrade.ui.page.ReadingKeys;
import java.util.List;

/** What keys do while one reads the log. */
public final class LogKeys {
  static final Shortcut FOLLOW =
      Shortcut.of("log.follow", "f", "pause", "Follows the newest line, or stays where one reads.");
  static final Shortcut TROUBLE =
      Shortcut.of("log.trouble", "e", "error", "Goes to the next line that is ERROR or CRITICAL.");
  static final Shortcut TROUBLE_BEFORE =
      Shortcut.of("log.trouble-before", "E", "error before", "Goes to the one before that is.");
  static final Shortcut WHOLE =
      Shortcut.of(
          "log.whole",
          "w",
          "whole lines",
          "Shows lines as they came, or in short without the day.");
  static final Shortcut NOW = Shortcut.of("log.now", "r", "", "Asks for what is new now.");
  static final Shortcut BACK =
      Shortcut.of("log.back", "esc l", "status", "Goes back to the status of the upgrade.");

  /** All of them, the most useful first. */
  public static final List<Shortcut> ALL =
      List.of(
          FOLLOW,
          ReadingKeys.SEARCH,
          ReadingKeys.NEXT,
          ReadingKeys.PREVIOUS,
          TROUBLE,
          TROUBLE_BEFORE,
          WHOLE,
          NOW,
          BACK,
          LeavingKeys.QUIT);

  /** Moving about, beside {@link ReadingKeys#MOVING}; at the last line the log is followed. */
  public static final List<Shortcut> MOVING =
      List.of(
          Shortcut.of("log.right", "right", "", "Shows what stands further right on long lines."),
          Shortcut.of("log.left", "left", "", "Back to the left."));

  private LogKeys() {}
}
