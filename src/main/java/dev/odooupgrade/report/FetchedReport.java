package dev.odooupgrade.report;

import dev.odooupgrade.domain.request.Artifact;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.transfer.Download;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the report of an upgrade lies on this machine. */
public final class FetchedReport {
  private FetchedReport() {}

  /**
   * The page that came with the result, or the notes that were fetched by themselves; empty when
   * neither was fetched, or neither is where it was put any more.
   */
  public static Optional<Path> of(Session session) {
    return Stream.of(
            ResultFolder.of(session).map(ResultFolder::report),
            session.transfers().fetched(Artifact.NOTES).map(Download::target))
        .flatMap(Optional::stream)
        .filter(Files::isRegularFile)
        .findFirst();
  }

  /** The page that a person names: itself, or the one in the folder of a result. */
  public static Path named(Path typed) {
    return Files.isDirectory(typed) ? new ResultFolder(typed).report() : typed;
  }
}
