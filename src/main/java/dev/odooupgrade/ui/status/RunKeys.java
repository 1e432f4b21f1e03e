package dev.odooupgrade.ui.status;

import dev.odooupgrade.ui.Shortcut;
import dev.odooupgrade.ui.page.LeavingKeys;
import java.util.List;

/** What keys do while an upgrade is under way. */
public final class RunKeys {
  static final Shortcut PROCESS =
      Shortcut.of("process.ask", "enter", "process", "Starts the upgrade.");
  static final Shortcut STOP_ASKING =
      Shortcut.of("process.stop", "ctrl-x", "stop waiting", "Stops waiting for the answer.");
  static final Shortcut DOWNLOAD =
      Shortcut.of(
          "status.download",
          "enter d",
          "download",
          "Downloads the upgraded database, the original, or the notes, when the upgrade is done.");
  static final Shortcut LOG =
      Shortcut.of("status.log", "l", "log", "Shows and follows the platform's log.");
  static final Shortcut REPORT =
      Shortcut.of("status.report", "v", "report", "Shows the report that came with the result.");
  static final Shortcut SUPPORT =
      Shortcut.of(
          "status.support",
          "s",
          "for support",
          "Packs everything known about a failed upgrade into one file, without keys.");
  static final Shortcut AGAIN =
      Shortcut.of(
          "status.again",
          "p",
          "process again",
          "Asks for processing again, when the request has waited for a long time.");
  static final Shortcut POLL_NOW = Shortcut.of("status.now", "r", "now", "Checks the status now.");
  static final Shortcut INTERVAL =
      Shortcut.of("status.interval", "i", "interval", "Checks every 5, 10, 30 or 60 seconds.");
  static final Shortcut BELL =
      Shortcut.of("status.bell", "b", "bell", "Turns the bell at the end on or off.");
  static final Shortcut COPY =
      Shortcut.of(
          "status.copy",
          "y",
          "copy",
          "Copies a link to the clipboard: to the result when it is ready, otherwise to the status"
              + " page.");
  static final Shortcut ADDRESS =
      Shortcut.of(
          "status.address",
          "a",
          "address",
          "Shows this link in full, with its key, and how to download from it.");
  static final Shortcut HISTORY =
      Shortcut.of("status.history", "h", "history", "Shows everything that happened, with times.");

  /** On the page that asks for processing. */
  public static final List<Shortcut> ASK = List.of(PROCESS, STOP_ASKING, LeavingKeys.HOME);

  public static final List<Shortcut> STATUS =
      List.of(
          DOWNLOAD,
          REPORT,
          LOG,
          SUPPORT,
          AGAIN,
          POLL_NOW,
          INTERVAL,
          BELL,
          COPY,
          ADDRESS,
          HISTORY,
          LeavingKeys.HOME,
          LeavingKeys.QUIT);

  public static final List<Shortcut> MOVING =
      List.of(
          Shortcut.of("status.up", "up pgup", "", "Shows earlier fields."),
          Shortcut.of("status.down", "down pgdn", "", "Shows later fields."));

  private RunKeys() {}
}
