package dev.odooupgrade.report;

import dev.odooupgrade.domain.request.Artifact;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.transfer.Download;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder in which a result came, as today's platform gives it: the database, its files, and
 * what this knows by name.
 */
public record ResultFolder(Path path) {
  /** The result of an upgrade that was fetched whole, wherever it was put then. */
  public static Optional<ResultFolder> of(Session session) {
    return session
        .transfers()
        .fetched(Artifact.RESULT)
        .map(Download::target)
        .map(ResultFolder::new);
  }

  /** The page that tells what has changed. */
  public Path report() {
    return path.resolve("upgrade-report.html");
  }

  public Path log() {
    return path.resolve("upgrade.log");
  }
}
