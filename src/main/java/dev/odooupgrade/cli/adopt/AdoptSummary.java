package dev.odooupgrade.cli.adopt;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.odooupgrade.cli.upgrade.SessionOption;
import dev.odooupgrade.cli.upgrade.StateLine;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.domain.request.RequestState;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.flow.upgrade.OpenUpgrade;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is told of a request that was taken over: what is known, what is not, what comes next. */
record AdoptSummary(OpenUpgrade open, AdoptedKey key) {

  List<String> lines() {
    Session session = open.session();
    List<String> lines = new ArrayList<>();
    lines.add(
        StateLine.of(session)
            + ". It is now saved in "
            + open.file().map(Path::toString).orElse("no file")
            + ".");
    lines.add(key.words());
    if (session.draft().contract().isEmpty()) {
      lines.add("Its contract is unknown. Only odoo-upgrade wipe needs it: add --contract there.");
    }
    if (session.draft().aim().isEmpty()) {
      lines.add("Its aim is unknown, so you are not asked again before a production upgrade.");
    }
    lines.addAll(next(session));
    return lines;
  }

  /** The same for programs. */
  ObjectNode document() {
    Session known = open.session();
    return JsonNodeFactory.instance
        .objectNode()
        .put("file", open.file().map(Path::toString).orElse(null))
        .put("host", known.request().flatMap(RequestRef::host).orElse(null))
        .put("request", known.request().map(RequestRef::id).orElse(null))
        .put("session", known.id().value())
        .put("ssh_key", AdoptedKey.word(known.transfers().ssh().identity()).orElse(null))
        .put("stage", known.stage().name().toLowerCase(Locale.ROOT))
        .put("state", known.state().map(RequestState::word).orElse(null));
  }

  private List<String> next(Session session) {
    String option = SessionOption.of(open);
    if (session.isArchived()) {
      return List.of(StateLine.BUT_ARCHIVED);
    }
    return switch (session.stage()) {
      case UPLOADED -> List.of("Next: odoo-upgrade process " + option);
      case RUNNING, SUBMITTING ->
          isWaiting(session)
              ? List.of(
                  "Next: odoo-upgrade watch " + option,
                  "If it stays pending, start processing: odoo-upgrade process " + option)
              : List.of("Next: odoo-upgrade watch " + option);
      case DONE -> List.of("Next: odoo-upgrade download " + option);
      case ENDED_BADLY -> List.of("Its log may say why: odoo-upgrade log " + option);
      default ->
          List.of(
              "Next: odoo-upgrade upload "
                  + option
                  + (session.dump().isEmpty() ? " --dbdump FILE" : ""));
    };
  }

  /** The script asks for processing after the platform says so; it may not have come that far. */
  private static boolean isWaiting(Session session) {
    return session.state().filter(state -> state.word().equals("pending")).isPresent();
  }
}
