package dev.odooupgrade.ui.status;

import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The address that is worth most to a person: the result's, when it is ready, else the request's.
 */
final class RequestAddress {
  private RequestAddress() {}

  /** The address; empty where the platform has told none. */
  static Optional<String> of(Session session) {
    Optional<String> result =
        session.stage() == Stage.DONE
            ? field(session, "upgraded_dump_url").or(() -> field(session, "upgraded_sql_url"))
            : Optional.empty();
    return result.or(() -> field(session, "status_url"));
  }

  /** The address, with what a person should know about it. */
  static List<String> words(Session session, String url) {
    List<String> lines = new ArrayList<>();
    lines.add("Anyone with this link can open your request. Keep it private.");
    lines.add("");
    lines.add(url);
    if (session.stage() == Stage.DONE) {
      lines.add("");
      lines.add("To download it, or resume a download:");
      lines.add("curl -C - -o FILE 'ADDRESS'");
    }
    return lines;
  }

  private static Optional<String> field(Session session, String name) {
    return session.answer().flatMap(answer -> answer.field(name));
  }
}
