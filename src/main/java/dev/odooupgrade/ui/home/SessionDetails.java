package dev.odooupgrade.ui.home;

import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.ui.words.HistoryWords;
import dev.odooupgrade.ui.words.RequestWords;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** All that is known of an upgrade, line by line, without its key. */
final class SessionDetails {
  private SessionDetails() {}

  static List<String> lines(Session session, Clock clock) {
    List<String> lines = new ArrayList<>();
    lines.add("Session: " + session.id().value());
    if (!session.label().isEmpty()) {
      lines.add("Name: " + session.label().words());
    }
    lines.add("Platform: " + session.platform().url());
    lines.add("Contract: " + session.draft().contract());
    lines.add("E-mail: " + session.draft().email());
    lines.add("Target: " + session.draft().target());
    lines.add("Aim: " + session.draft().aim());
    lines.add("File name: " + session.draft().filename());
    lines.add("Timezone: " + session.draft().timezone());
    session.dump().ifPresent(dump -> lines.add("Dump: " + dump.path() + ", " + dump.description()));
    session.request().ifPresent(request -> lines.add("Request: " + request.id()));
    lines.add("Step: " + HomeRows.step(session));
    RequestWords.facts(session).forEach(fact -> lines.add(fact.name() + ": " + fact.value()));
    lines.addAll(HistoryWords.newestFirst(session.history(), clock.getZone()));
    return lines;
  }
}
