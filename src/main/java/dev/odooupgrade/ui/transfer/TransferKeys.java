package dev.odooupgrade.ui.transfer;

import dev.odooupgrade.ui.Binding;
import dev.odooupgrade.ui.page.LeavingKeys;
import java.util.List;

/** What keys do while a file is about to move, moves, or waits for its next try. */
public final class TransferKeys {
  static final Binding PAUSE =
      Binding.of("transfer.pause", "p", "pause", "Holds the transfer back; p again lets it go on.");
  static final Binding LIMIT =
      Binding.of(
          "transfer.limit",
          "l",
          "limit rate",
          "Lets the transfer move at most so many bytes a second.");
  static final Binding NOW =
      Binding.of(
          "transfer.now", "enter r", "try now", "Between two tries: begins the next one at once.");

  static final Binding SEND =
      Binding.of(
          "upload.send",
          "enter r",
          "upload",
          "Sends the dump; goes on from where it stopped where the way can do that.");
  static final Binding WAY =
      Binding.of(
          "upload.way",
          "v",
          "other way",
          "Takes SFTP instead of HTTPS, or HTTPS instead of SFTP, while nothing moves.");
  static final Binding STOP_SENDING =
      Binding.of(
          "upload.stop", "x", "stop", "Stops the upload, after asking; the request is kept.");
  static final Binding STOP_ASKING =
      Binding.of(
          "upload.cancel",
          "x",
          "stop asking",
          "Stops asking the platform whether the dump has arrived.");
  static final Binding OTHER_DUMP =
      Binding.of("upload.dump", "f", "other dump", "Names another file to upload instead.");

  static final Binding SFTP =
      Binding.of("way.sftp", "enter s", "SFTP", "Sends the dump over SFTP.");
  static final Binding HTTPS = Binding.of("way.https", "h", "HTTPS", "Sends the dump over HTTPS.");

  static final Binding FETCH =
      Binding.of(
          "download.go",
          "enter r",
          "go on",
          "Fetches the file; goes on from where it stopped, whenever that was.");
  static final Binding STOP_FETCHING =
      Binding.of(
          "download.stop", "x", "stop", "Stops the download, after asking; what has come is kept.");
  static final Binding OTHER_FILE =
      Binding.of(
          "download.other",
          "d",
          "fetch something else",
          "Fetches something else, or puts it elsewhere.");
  static final Binding REPORT =
      Binding.of("download.report", "v", "report", "Shows the report that came with the result.");
  static final Binding BACK_TO_STATUS =
      Binding.of("download.back", "esc", "status", "Goes back to the status of the upgrade.");

  /** On the page of the upload. */
  public static final List<Binding> UPLOAD =
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
  public static final List<Binding> WAYS = List.of(SFTP, HTTPS, LeavingKeys.HOME, LeavingKeys.QUIT);

  /** On the page of the download. */
  public static final List<Binding> DOWNLOAD =
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
