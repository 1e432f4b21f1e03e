package dev.odooupgrade.ui.page;

import dev.odooupgrade.domain.Artifact;
import dev.odooupgrade.domain.Download;
import dev.odooupgrade.domain.Session;
import dev.odooupgrade.domain.Stage;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What has been fetched of an upgrade, and what could be. */
public final class Downloads {
  private Downloads() {}

  /** What the platform gave an address for, the upgraded database first. */
  public static List<Artifact> offered(Session session) {
    return Arrays.stream(Artifact.values())
        .filter(what -> session.answer().flatMap(what::address).isPresent())
        .toList();
  }

  /** Whether there is something to fetch. */
  public static boolean isPossible(Session session) {
    return session.stage() == Stage.DONE && !offered(session).isEmpty();
  }

  /** The newest download, while it is not whole. */
  public static Optional<Download> unfinished(Session session) {
    return session.transfers().newest().filter(file -> file.finished().isEmpty());
  }

  /** The upgraded database on this machine, in whichever form. */
  public static Optional<Download> result(Session session) {
    return whole(session, Artifact.UPGRADED)
        .or(() -> whole(session, Artifact.UPGRADED_SQL))
        .or(() -> whole(session, Artifact.RESULT));
  }

  /** When the upgraded database was here, in whichever form. */
  public static Optional<Instant> fetchedAt(Session session) {
    return result(session).flatMap(Download::finished);
  }

  /** What holds the report of the upgrade, once that is here. */
  public static Optional<Download> withReport(Session session) {
    return whole(session, Artifact.RESULT).or(() -> whole(session, Artifact.NOTES));
  }

  private static Optional<Download> whole(Session session, Artifact what) {
    return session.transfers().of(what).filter(file -> file.finished().isPresent());
  }
}
