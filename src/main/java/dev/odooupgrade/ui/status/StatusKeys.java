package dev.odooupgrade.ui.status;

import static dev.odooupgrade.ui.Shortcut.key;

import dev.odooupgrade.ui.Shortcut;
import java.util.List;

/** What keys do while an upgrade is under way. */
public final class StatusKeys {
  static final Shortcut PROCESS = key("process.ask", "enter", "process", "Starts the upgrade.");
  static final Shortcut STOP_ASKING =
      key("process.stop", "ctrl-x", "stop waiting", "Stops waiting for the answer.");
  static final Shortcut DOWNLOAD =
      key("status.download", "enter d", "download", "Downloads the files of a finished upgrade.");
  static final Shortcut LOG =
      key("status.log", "l", "log", "Shows and follows the platform's log.");
  static final Shortcut REPORT =
      key("status.report", "v", "report", "Shows the report that came with the result.");
  static final Shortcut SUPPORT =
      key(
          "status.support",
          "s",
          "for support",
          "Packs everything known about a failed upgrade into one file, without keys.");
  static final Shortcut AGAIN =
      key("status.again", "p", "process again", "Asks for processing again after a long wait.");
  static final Shortcut POLL_NOW = key("status.now", "r", "now", "Checks the status now.");
  static final Shortcut INTERVAL =
      key("status.interval", "i", "interval", "Checks every 5, 10, 30 or 60 seconds.");
  static final Shortcut BELL =
      key("status.bell", "b", "bell", "Turns the bell at the end on or off.");
  static final Shortcut COPY =
      key("status.copy", "y", "copy", "Copies the link to the result, or else to the status page.");
  static final Shortcut ADDRESS =
      key("status.address", "a", "address", "Shows this link, with its key, and how to use it.");
  static final Shortcut NAME =
      key(
          "status.name",
          "e",
          "Gives the upgrade a name; words that begin with # are tags to find it by.");
  static final Shortcut HISTORY =
      key("status.history", "h", "history", "Shows everything that happened, with times.");

  public static final List<Shortcut> MOVING =
      List.of(
          key("status.up", "up pgup", "Shows earlier fields."),
          key("status.down", "down pgdn", "Shows later fields."));

  private StatusKeys() {}
}
