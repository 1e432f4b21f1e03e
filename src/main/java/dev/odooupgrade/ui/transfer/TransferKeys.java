package dev.odooupgrade.ui.transfer;

import static dev.odooupgrade.ui.Shortcut.key;

import dev.odooupgrade.ui.Shortcut;

/** What keys do while a file is about to move, moves, or waits for its next try. */
public final class TransferKeys {
  static final Shortcut PAUSE =
      key("transfer.pause", "p", "pause", "Pauses the transfer; p again resumes it.");
  static final Shortcut LIMIT =
      key("transfer.limit", "l", "limit rate", "Limits the number of bytes per second.");
  static final Shortcut NOW =
      key("transfer.now", "enter r", "try now", "Starts the next attempt now, without waiting.");

  static final Shortcut SEND =
      key("upload.send", "enter r", "upload", "Uploads the dump; resumes if the transport can.");
  static final Shortcut SWITCH_TRANSPORT =
      key("upload.way", "v", "switch transport", "Switches between SFTP and HTTPS.");
  static final Shortcut STOP_SENDING =
      key("upload.stop", "x", "stop", "Stops the upload, after asking; your request is kept.");
  static final Shortcut STOP_ASKING =
      key("upload.cancel", "x", "stop checking", "Stops checking whether the dump has arrived.");
  static final Shortcut OTHER_DUMP =
      key("upload.dump", "f", "other dump", "Chooses another file to upload.");

  static final Shortcut SFTP = key("way.sftp", "enter s", "SFTP", "Uploads the dump over SFTP.");
  static final Shortcut HTTPS = key("way.https", "h", "HTTPS", "Uploads the dump over HTTPS.");

  static final Shortcut FETCH =
      key("download.go", "enter r", "resume", "Downloads the file; resumes where it stopped.");
  static final Shortcut STOP_FETCHING =
      key("download.stop", "x", "stop", "Stops the download, after asking; what arrived is kept.");
  static final Shortcut OTHER_FILE =
      key(
          "download.other",
          "d",
          "download something else",
          "Downloads another file, or elsewhere.");
  static final Shortcut REPORT =
      key("download.report", "v", "report", "Shows the report that came with the result.");
  static final Shortcut BACK_TO_STATUS =
      key("download.back", "esc", "status", "Goes back to the status of the upgrade.");

  private TransferKeys() {}
}
