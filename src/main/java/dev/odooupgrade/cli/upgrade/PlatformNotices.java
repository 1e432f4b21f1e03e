package dev.odooupgrade.cli.upgrade;

import dev.odooupgrade.cli.kit.Console;
import dev.odooupgrade.domain.session.HistoryEntry;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.text.SafeText;
import java.util.List;
import java.util.Optional;

/** Tells what the platform lets people know beside its answers, once each. */
final class PlatformNotices {
  private final Console console;
  private int told;

  /** Of what was known before, nothing is told. */
  PlatformNotices(Console console, Session before) {
    this.console = console;
    this.told = before.history().size();
  }

  synchronized void on(Session session) {
    List<HistoryEntry> history = session.history();
    for (HistoryEntry entry : history.subList(Math.min(told, history.size()), history.size())) {
      words(entry).map(SafeText::clean).ifPresent(console::note);
    }
    told = history.size();
  }

  private static Optional<String> words(HistoryEntry entry) {
    return switch (entry.happening()) {
      case RECOGNIZED -> Optional.of("The platform speaks " + entry.detail() + ".");
      case NOTICED -> Optional.of(entry.detail());
      case HOST_MOVED -> Optional.of("The request has moved to " + entry.detail() + ".");
      default -> Optional.empty();
    };
  }
}
