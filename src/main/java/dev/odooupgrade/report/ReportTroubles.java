package dev.odooupgrade.report;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import java.nio.file.Path;

/** The words for reports that cannot be had. */
public final class ReportTroubles {
  private ReportTroubles() {}

  /** It is not there, or may not be read. */
  public static TroubleException unreadable(Path page) {
    return new TroubleException(
        TroubleKind.FILE,
        "There is no readable report in " + page + ".",
        "",
        "Check the name and the permissions.");
  }
}
