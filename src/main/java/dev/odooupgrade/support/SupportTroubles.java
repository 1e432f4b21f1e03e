package dev.odooupgrade.support;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.text.FileReason;
import java.io.IOException;
import java.nio.file.Path;

/** Every sentence this room says when something goes wrong. */
final class SupportTroubles {
  private SupportTroubles() {}

  static TroubleException exists(Path file) {
    return new TroubleException(
        TroubleKind.FILE,
        file + " already exists.",
        "It was not changed, and no bundle was created.",
        "Move it, or choose another name.");
  }

  static TroubleException noFolder(Path file) {
    return new TroubleException(
        TroubleKind.FILE,
        "The folder of " + file + " does not exist.",
        "No bundle was created, and nothing is lost.",
        "Create the folder first, or choose another one.");
  }

  static TroubleException unwritable(Path file, IOException cause) {
    return new TroubleException(
        TroubleKind.FILE,
        "The bundle " + file + " cannot be written: " + FileReason.words(cause) + ".",
        "The unfinished bundle was deleted, and nothing else is lost.",
        "Check the folder and its disk, or choose another folder.",
        cause);
  }
}
