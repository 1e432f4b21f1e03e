package dev.odooupgrade.ui.transfer;

import dev.odooupgrade.ui.Shortcut;
import dev.odooupgrade.ui.page.LeavingKeys;
import java.util.List;

/** What keys do while a file is about to move, moves, or waits for its next try. */
public final class TransferKeys {
  static final Shortcut PAUSE =
      Shortcut.of("transfer.pause", "p", "pause", "Pauses the transfer; p again resumes it.");
  static final Shortcut LIMIT =
      Shortcut.of(
          "transfer.limit",
          "l",
          "limit rate",
          "Limits the transfer to a number of bytes per second.");
  static final Shortcut NOW =
      Shortcut.of(
          "transfer.now", "enter r", "try now", "Starts the next attempt now, without waiting.");

  static final Shortcut SEND =
      Shortcut.of(
          "upload.send",
          "enter r",
          "upload",
          "Uploads the dump; resumes where it stopped if the transport can.");
  static final Shortcut WAY =
      Shortcut.of(
          "upload.way",
          "v",
          "switch transport",
          "Switches between SFTP and HTTPS, while nothing is being transferred.");
  static final Shortcut STOP_SENDING =
      Shortcut.of(
          "upload.stop", "x", "stop", "Stops the upload, after asking; the request is kept.");
  static final Shortcut STOP_ASKING =
      Shortcut.of(
          "upload.cancel", "x", "stop checking", "Stops checking whether the dump has arrived.");
  static final Shortcut OTHER_DUMP =
      Shortcut.of("upload.dump", "f", "other dump", "Chooses another file to upload.");

  static final Shortcut SFTP =
      Shortcut.of("way.sftp", "enter s", "SFTP", "Uploads the dump over SFTP.");
  static final Shortcut HTTPS =
      Shortcut.of("way.https", "h", "HTTPS", "Uploads the dump over HTTPS.");

  static final Shortcut FETCH =
      Shortcut.of(
          "download.go", "enter r", "resume", "Downloads the file; resumes where it stopped.");
  static final Shortcut STOP_FETCHING =
      Shortcut.of(
          "download.stop",
          "x",
          "stop",
          "Stops the download, after asking; what was downloaded is kept.");
  static final Shortcut OTHER_FILE =
      Shortcut.of(
          "download.other",
          "d",
          "download something else",
          "Downloads something else, or to another place.");
  static final Shortcut REPORT =
      Shortcut.of("download.report", "v", "report", "Shows the report that came with the result.");
  static final Shortcut BACK_TO_STATUS =
      Shortcut.of("download.back", "esc", "status", "Goes back to the status of the upgrade.");

  public static final List<Shortcut> UPLOAD =
      List.of(
          SEND,
          NOW,
          WAY,
          PAUSE,
          LIMIT,
          STOP_SENDING,
          STOP_ASKING,
          OTHER_DUMP,
          LeavingKeys.HOME,
          LeavingKeys.QUIT);

  /** On the page that asks for the way of a large dump. */
  public static final List<Shortcut> WAYS =
      List.of(SFTP, HTTPS, LeavingKeys.HOME, LeavingKeys.QUIT);

  public static final List<Shortcut> DOWNLOAD =
      List.of(
          FETCH,
          NOW,
          PAUSE,
          LIMIT,
          STOP_FETCHING,
          REPORT,
          OTHER_FILE,
          BACK_TO_STATUS,
          LeavingKeys.QUIT);

  private TransferKeys() {}
}
