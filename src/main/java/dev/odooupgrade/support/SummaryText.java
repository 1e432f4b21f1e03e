package dev.odooupgrade.support;

import dev.odooupgrade.domain.platform.Protocol;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.domain.request.RequestState;
import dev.odooupgrade.domain.session.HistoryEntry;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.flow.log.FirstError;
import dev.odooupgrade.text.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One page with what a person who helps asks first. */
final class SummaryText {
  private SummaryText() {}

  static String of(Session session, Optional<FirstError> error, List<String> versions) {
    List<String> lines = new ArrayList<>();
    lines.add("Session: " + session.id().value());
    lines.add("Platform: " + session.platform().url() + protocol(session));
    lines.add("Request: " + session.request().map(RequestRef::id).orElse("none"));
    session.request().flatMap(RequestRef::host).ifPresent(host -> lines.add("Server: " + host));
    lines.add("Contract: " + session.draft().contract());
    lines.add("Target: " + session.draft().target());
    lines.add("Aim: " + session.draft().aim());
    session.dump().ifPresent(dump -> lines.add("Dump: " + dump.path() + ", " + dump.description()));
    lines.add("Step: " + word(session.stage()));
    lines.add("State: " + session.state().map(RequestState::word).orElse("unknown"));
    lines.add("Reason: " + reason(session));
    lines.add("");
    error(error, lines);
    lines.add("");
    lines.add("History (UTC):");
    session.history().forEach(entry -> lines.add("  " + words(entry)));
    lines.add("");
    lines.add("Versions:");
    versions.forEach(version -> lines.add("  " + version));
    StringBuilder page = new StringBuilder();
    lines.forEach(line -> page.append(SafeText.clean(line).stripTrailing()).append('\n'));
    return page.toString();
  }

  private static void error(Optional<FirstError> error, List<String> lines) {
    if (error.isEmpty()) {
      lines.add("First error in the platform's log: none found.");
      return;
    }
    lines.add("First error in the platform's log, line " + error.get().number() + ":");
    error.get().lines().forEach(line -> lines.add("  " + line));
    if (error.get().cut()) {
      lines.add("  [more lines in the log]");
    }
  }

  private static String protocol(Session session) {
    return session
        .platform()
        .protocol()
        .map(Protocol::word)
        .map(word -> " (" + word + ")")
        .orElse("");
  }

  /** In the platform's own words, under whichever name it gives them. */
  private static String reason(Session session) {
    return session
        .answer()
        .flatMap(answer -> answer.reason().or(() -> answer.field("customer_message")))
        .orElse("none given");
  }

  private static String words(HistoryEntry entry) {
    String detail = entry.text().isEmpty() ? "" : ": " + entry.text();
    return entry.at() + " " + word(entry.happening()) + detail;
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
