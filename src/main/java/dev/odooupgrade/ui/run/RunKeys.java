package dev.odooupgrade.ui.run;

import dev.odooupgrade.ui.Binding;
import dev.odooupgrade.ui.page.LeavingKeys;
import java.util.List;

/** What keys do while an upgrade is under way. */
public final class RunKeys {
  static final Binding PROCESS =
      Binding.of("process.ask", "enter", "process", "Asks the platform to begin the upgrade.");
  static final Binding STOP_ASKING =
      Binding.of("process.stop", "ctrl-x", "stop waiting", "Stops waiting for the answer.");
  static final Binding DOWNLOAD =
      Binding.of(
          "status.download",
          "enter d",
          "download",
          "Fetches the upgraded database, the original, or the notes, when the upgrade is done.");
  static final Binding LOG =
      Binding.of("status.log", "l", "log", "Shows the platform's log, and follows it.");
  static final Binding REPORT =
      Binding.of("status.report", "v", "report", "Shows the report that came with the result.");
  static final Binding SUPPORT =
      Binding.of(
          "status.support",
          "s",
          "for support",
          "Packs all that is known of a failed upgrade into one file, without its keys.");
  static final Binding AGAIN =
      Binding.of(
          "status.again",
          "p",
          "process again",
          "Asks for processing once more, when the request has waited for long.");
  static final Binding POLL_NOW = Binding.of("status.now", "r", "now", "Asks for the status now.");
  static final Binding INTERVAL =
      Binding.of("status.interval", "i", "interval", "Asks every 5, 10, 30 or 60 seconds.");
  static final Binding BELL =
      Binding.of("status.bell", "b", "bell", "Rings when the upgrade ends, or not.");
  static final Binding COPY =
      Binding.of(
          "status.copy",
          "y",
          "copy",
          "Sends an address to the terminal's clipboard: the result's"
              + " when it is ready, else the status page's.");
  static final Binding ADDRESS =
      Binding.of(
          "status.address",
          "a",
          "address",
          "Shows that address in full, with the key inside, and how to fetch from it.");
  static final Binding UP = Binding.of("status.up", "up pgup", "", "Shows earlier fields.");
  static final Binding DOWN = Binding.of("status.down", "down pgdn", "", "Shows further fields.");
  static final Binding HISTORY =
      Binding.of("status.history", "h", "history", "Shows all that happened, with times.");

  /** On the page that asks for processing. */
  public static final List<Binding> ASK = List.of(PROCESS, STOP_ASKING, LeavingKeys.HOME);

  /** On the page of the status. */
  public static final List<Binding> STATUS =
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
          UP,
          DOWN,
          LeavingKeys.HOME,
          LeavingKeys.QUIT);

  private RunKeys() {}
}
