package dev.odooupgrade.transfer.file;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.http.call.IfLost;
import dev.odooupgrade.text.SafeText;
import dev.odooupgrade.transfer.StallWords;
import java.nio.file.Path;

/** The words for what goes wrong with an upload. */
public final class UploadTroubles {
  /** What to say when an upload broke: the platform may have all of the dump, or a part. */
  public static final IfLost IF_LOST =
      new IfLost(
          "The platform may or may not have the whole dump; your request and its key are kept.",
          "Check the network, then the status, which shows whether the dump has arrived.");

  /** A dump is looked at before there is a request, too: nothing may be said of one here. */
  private static final String KEPT = "Nothing was sent, and nothing is lost.";

  private static final String NOT_WHOLE =
      "The platform does not have the whole dump; your request and its key are kept.";

  /** What to say of an upload that stalls and cannot be resumed. */
  public static final StallWords STALL =
      new StallWords(
          "of the dump",
          "the platform",
          new IfLost(NOT_WHOLE, "Check the network, then upload the dump again."),
          IF_LOST);

  private UploadTroubles() {}

  static Trouble missing() {
    return file("The dump is no longer where it was.", "Put it back, or choose another file.");
  }

  static Trouble notAFile() {
    return file("The dump you chose is a folder, or not a regular file.", "Choose a file.");
  }

  static Trouble notOnlyFiles(Path odd) {
    return file(
        "The dump's folder contains a link, or something else that is not a regular file: %s."
            .formatted(SafeText.clean(odd.toString())),
        "Choose the folder that pg_dump made, with nothing else inside. A copy without links: cp"
            + " -rL FOLDER COPY.");
  }

  static Trouble empty() {
    return file("The dump is empty.", "Create it again, and choose the new file.");
  }

  static Trouble unreadable() {
    return file(
        "You do not have permission to read the dump.",
        "Change its permissions, or choose another file.");
  }

  static Trouble changedBefore() {
    return file(
        "The dump has changed since it was chosen.",
        "If that is intended, choose it again, then upload it.");
  }

  public static Trouble changedMeanwhile() {
    return file(
        "The dump changed during the upload, so the upload was stopped.",
        NOT_WHOLE,
        "Make sure that no program is writing to it, choose it again, and upload it from the"
            + " start.");
  }

  /** The file could be opened, but not read to its end. */
  public static Trouble unreadableMeanwhile() {
    return file(
        "The dump could not be read completely.",
        NOT_WHOLE,
        "Check the disk, then upload it again from the start.");
  }

  private static Trouble file(String happened, String remedy) {
    return file(happened, KEPT, remedy);
  }

  private static Trouble file(String happened, String meaning, String remedy) {
    return new Trouble(TroubleKind.FILE, happened, meaning, remedy);
  }
}
