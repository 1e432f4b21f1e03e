package dev.odooupgrade.ui.log;

import dev.odooupgrade.ui.Binding;
import dev.odooupgrade.ui.page.LeavingKeys;
import java.util.List;

/** What keys do while one reads the log. */
public final class LogKeys {
  static final Binding FOLLOW =
      Binding.of("log.follow", "f", "pause", "Follows the newest line, or stays where one reads.");
  static final Binding SEARCH =
      Binding.of(
          "log.search", "/", "search", "Asks for words, and goes to the next line with them.");
  static final Binding NEXT =
      Binding.of("log.next", "n", "next", "Goes to the next line with these words.");
  static final Binding PREVIOUS =
      Binding.of("log.previous", "N", "previous", "Goes to the line before with these words.");
  static final Binding TROUBLE =
      Binding.of("log.trouble", "e", "error", "Goes to the next line that is ERROR or CRITICAL.");
  static final Binding TROUBLE_BEFORE =
      Binding.of("log.trouble-before", "E", "error before", "Goes to the one before that is.");
  static final Binding WHOLE =
      Binding.of(
          "log.whole",
          "w",
          "whole lines",
          "Shows lines as they came, or in short without the day.");
  static final Binding NOW = Binding.of("log.now", "r", "", "Asks for what is new now.");
  static final Binding BACK =
      Binding.of("log.back", "esc l", "status", "Goes back to the status of the upgrade.");

  /** All of them, the most useful first. */
  public static final List<Binding> ALL =
      List.of(
          FOLLOW,
          SEARCH,
          NEXT,
          PREVIOUS,
          TROUBLE,
          TROUBLE_BEFORE,
          WHOLE,
          NOW,
          BACK,
          LeavingKeys.QUIT);

  /** Moving about. */
  public static final List<Binding> MOVING =
      List.of(
          Binding.of("log.up", "up", "", "One line up."),
          Binding.of("log.down", "down", "", "One line down."),
          Binding.of("log.page-up", "pgup", "", "Ten lines up."),
          Binding.of("log.page-down", "pgdn", "", "Ten lines down."),
          Binding.of("log.top", "home", "", "To the first line."),
          Binding.of("log.bottom", "end", "", "To the newest line, which is followed then."),
          Binding.of("log.right", "right", "", "Shows what stands further right on long lines."),
          Binding.of("log.left", "left", "", "Back to the left."));

  private LogKeys() {}
}
