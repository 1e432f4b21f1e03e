package dev.odooupgrade.ui.lookup;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.report.Browser;
import dev.odooupgrade.report.ReportText;
import dev.odooupgrade.support.Bundle;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What is there for an upgrade that has ended: its report, and a bundle for the people who help. It
 * reads and writes the disk, so it is asked on a worker.
 */
public interface ReportAndSupport {

  /** Where the report of an upgrade is on this computer; empty where it is not here. */
  Optional<Path> report(Session session);

  /**
   * A report as text.
   *
   * @throws TroubleException when it cannot be read
   */
  ReportText read(Path report) throws TroubleException;

  /** Opens a report outside the terminal. */
  Browser.Answer open(Path report);

  /**
   * Packs all that is known of an upgrade, without its keys, into a new file in the folder where
   * the person is.
   *
   * @param log the platform's log as far as it is here
   * @throws TroubleException when it cannot be written
   */
  Bundle pack(Session session, Path log) throws TroubleException;
}
