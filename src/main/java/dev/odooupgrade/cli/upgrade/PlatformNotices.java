package dev.odooupgrade.cli.upgrade;

import dev.odooupgrade.cli.kit.Console;
import dev.odooupgrade.domain.session.HistoryEntry;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.flow.FlowListener;
import dev.odooupgrade.flow.FlowNews;
import dev.odooupgrade.text.SafeText;
import java.util.List;
import java.util.Optional;

/**
 * Tells what people should know besides an answer, once each: what the platform lets them know, and
 * that nothing can be saved. A key that turns up is masked from then on.
 */
final class PlatformNotices implements FlowListener {
  private final Console console;
  private int told;
  private boolean toldNotKept;

  /** Of what was known before, nothing is told. */
  PlatformNotices(Console console, Session before) {
    this.console = console;
    this.told = before.history().size();
  }

  @Override
  public synchronized void on(FlowNews news) {
    if (news instanceof FlowNews.Changed changed) {
      became(changed.session());
    } else if (news instanceof FlowNews.NotKept notKept && !toldNotKept) {
      toldNotKept = true;
      console.note("Updates seen here will not be saved: " + notKept.trouble().happened());
    }
  }

  private void became(Session session) {
    session.request().ifPresent(request -> console.keepSecret(request.key()));
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
