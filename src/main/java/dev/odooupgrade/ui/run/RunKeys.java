package dev.odooupgrade.ui.run;

import dev.odooupgrade.ui.Shortcut;
import dev.odooupgrade.ui.page.LeavingKeys;
import java.util.List;

/** What keys do while an upgrade is under way. */
public final class RunKeys {
  static final Shortcut PROCESS =
      Shortcut.of("process.ask", "enter", "process", "Asks the platform to begin the upgrade.");
  static final Shortcut STOP_ASKING =
      Shortcut.of("process.stop", "ctrl-x", "stop waiting", "Stops waiting for the answer.");
  static final Shortcut DOWNLOAD =
      Shortcut.of(
          "status.download",
          "enter d",
          "download",
          "Fetches the upgraded database, the original, or the notes, when the upgrade is done.");
  static final Shortcut LOG =
      Shortcut.of("status.log", "l", "log", "Shows the platform's log, and follows it.");
  static final Shortcut REPORT =
      Shortcut.of("status.report", "v", "report", "Shows the report that came with the result.");
  static final Shortcut SUPPORT =
      Shortcut.of(
          "status.support",
          "s",
          "for support",
          "Packs all that is known of a failed upgrade into one file, without its keys.");
  static final Shortcut AGAIN =
      Shortcut.of(
          "status.again",
          "p",
          "process again",
          "Asks for processing once more, when the request has waited for long.");
  static final Shortcut POLL_NOW =
      Shortcut.of("status.now", "r", "now", "Asks for the status now.");
  static final Shortcut INTERVAL =
      Shortcut.of("status.interval", "i", "interval", "Asks every 5, 10, 30 or 60 seconds.");
  static final Shortcut BELL =
      Shortcut.of("status.bell", "b", "bell", "Rings when the upgrade ends, or not.");
  static final Shortcut COPY =
      Shortcut.of(
          "status.copy",
          "y",
          "copy",
          "Sends an address to the terminal's clipboard: the result's"
              + " when it is ready, else the status page's.");
  static final Shortcut ADDRESS =
      Shortcut.of(
          "status.address",
          "a",
          "address",
          "Shows that address in full, with the key inside, and how to fetch from it.");
  static final Shortcut HISTORY =
      Shortcut.of("status.history", "h", "history", "Shows all that happened, with times.");

  /** On the page that asks for processing. */
  public static final List<Shortcut> ASK = List.of(PROCESS, STOP_ASKING, LeavingKeys.HOME);

  /** On the page of the status. */
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

  /** Moving about on the page of the status. */
  public static final List<Shortcut> MOVING =
      List.of(
          Shortcut.of("status.up", "up pgup", "", "Shows earlier fields."),
          Shortcut.of("status.down", "down pgdn", "", "Shows further fields."));

  private RunKeys() {}
}
