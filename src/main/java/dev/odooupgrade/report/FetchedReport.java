package dev.odooupgrade.report;

import dev.odooupgrade.disk.PlainFile;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.request.Artifact;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.transfer.Download;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the report of an upgrade lies on this machine. */
public final class FetchedReport {
  private FetchedReport() {}

  /**
   * The page that came with the result, or the notes that were fetched by themselves; empty when
   * neither was fetched, or neither is where it was put any more. What is there may be anything
   * that the other side put in its place.
   */
  public static Optional<Path> of(Session session) {
    return Stream.of(
            ResultFolder.of(session).map(ResultFolder::report),
            session.transfers().fetched(Artifact.NOTES).map(Download::target))
        .flatMap(Optional::stream)
        .filter(PlainFile::exists)
        .findFirst();
  }

  /**
   * The same page, which may be opened.
   *
   * @throws TroubleException when it is a link or anything else but a plain file
   */
  public static Path plain(Path page) throws TroubleException {
    try {
      PlainFile.require(page);
      return page;
    } catch (IOException e) {
      throw ReportTroubles.unreadable(page, e);
    }
  }
}
