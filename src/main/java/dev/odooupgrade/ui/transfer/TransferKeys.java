package dev.odooupgrade.ui.transfer;

import dev.odooupgrade.ui.Shortcut;
import dev.odooupgrade.ui.page.LeavingKeys;
import java.util.List;

/** What keys do while a file is about to move, moves, or waits for its next try. */
public final class TransferKeys {
  static final Shortcut PAUSE =
      Shortcut.of(
          "transfer.pause", "p", "pause", "Holds the transfer back; p again lets it go on.");
  static final Shortcut LIMIT =
      Shortcut.of(
          "transfer.limit",
          "l",
          "limit rate",
          "Lets the transfer move at most so many bytes a second.");
  static final Shortcut NOW =
      Shortcut.of(
          "transfer.now", "enter r", "try now", "Between two tries: begins the next one at once.");

  static final Shortcut SEND =
      Shortcut.of(
          "upload.send",
          "enter r",
          "upload",
          "Sends the dump; goes on from where it stopped where the way can do that.");
  static final Shortcut WAY =
      Shortcut.of(
          "upload.way",
          "v",
          "other way",
          "Takes SFTP instead of HTTPS, or HTTPS instead of SFTP, while nothing moves.");
  static final Shortcut STOP_SENDING =
      Shortcut.of(
          "upload.stop", "x", "stop", "Stops the upload, after asking; the request is kept.");
  static final Shortcut STOP_ASKING =
      Shortcut.of(
          "upload.cancel",
          "x",
          "stop asking",
          "Stops asking the platform whether the dump has arrived.");
  static final Shortcut OTHER_DUMP =
      Shortcut.of("upload.dump", "f", "other dump", "Names another file to upload instead.");

  static final Shortcut SFTP =
      Shortcut.of("way.sftp", "enter s", "SFTP", "Sends the dump over SFTP.");
  static final Shortcut HTTPS =
      Shortcut.of("way.https", "h", "HTTPS", "Sends the dump over HTTPS.");

  static final Shortcut FETCH =
      Shortcut.of(
          "download.go",
          "enter r",
          "go on",
          "Fetches the file; goes on from where it stopped, whenever that was.");
  static final Shortcut STOP_FETCHING =
      Shortcut.of(
          "download.stop", "x", "stop", "Stops the download, after asking; what has come is kept.");
  static final Shortcut OTHER_FILE =
      Shortcut.of(
          "download.other",
          "d",
          "fetch something else",
          "Fetches something else, or puts it elsewhere.");
  static final Shortcut REPORT =
      Shortcut.of("download.report", "v", "report", "Shows the report that came with the result.");
  static final Shortcut BACK_TO_STATUS =
      Shortcut.of("download.back", "esc", "status", "Goes back to the status of the upgrade.");

  /** On the page of the upload. */
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

  /** On the page of the download. */
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
