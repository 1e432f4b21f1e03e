package dev.odooupgrade.report;

import dev.odooupgrade.disk.NotPlainException;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import java.io.IOException;
import java.nio.file.Path;

/** The words for reports that cannot be had. */
public final class ReportTroubles {
  private ReportTroubles() {}

  static TroubleException unreadable(Path page, IOException cause) {
    return cause instanceof NotPlainException laidThere
        ? notPlain(page, laidThere)
        : unreadable(page);
  }

  /** It is not there, or may not be read. */
  public static TroubleException unreadable(Path page) {
    return new TroubleException(
        TroubleKind.FILE,
        "There is no readable report in " + page + ".",
        "",
        "Check the name and the permissions.");
  }

  private static TroubleException notPlain(Path page, NotPlainException cause) {
    return new TroubleException(
        TroubleKind.FILE,
        "The report " + page + " cannot be read: " + cause.getReason() + ".",
        "A result contains a plain file there; anything else could show you a private file.",
        "Look at it with ls -l. If you trust it, name it: odoo-upgrade report FILE",
        cause);
  }
}
