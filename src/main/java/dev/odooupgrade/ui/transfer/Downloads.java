package dev.odooupgrade.ui.transfer;

import dev.odooupgrade.domain.request.Artifact;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.domain.transfer.Download;
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

  public static boolean isPossible(Session session) {
    return session.stage() == Stage.DONE && !offered(session).isEmpty();
  }

  /** What holds the report of the upgrade, once that is here. */
  public static Optional<Download> withReport(Session session) {
    return session
        .transfers()
        .fetched(Artifact.RESULT)
        .or(() -> session.transfers().fetched(Artifact.NOTES));
  }
}
