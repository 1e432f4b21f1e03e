package dev.odooupgrade.ui.status;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.platform.Ability;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.flow.log.FirstError;
import dev.odooupgrade.flow.log.LogBrief;
import dev.odooupgrade.flow.upgrade.LiveLog;
import dev.odooupgrade.flow.upgrade.Upgrade;
import dev.odooupgrade.text.SafeText;
import dev.odooupgrade.ui.page.PageContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is learnt of an upgrade that ended badly, such as the first error of its log. */
final class FailureSummary {
  private static final int MOST_OF_A_LINE = 200;

  private final PageContext context;
  private final Upgrade upgrade;
  private final Runnable changed;
  private Optional<FirstError> error = Optional.empty();

  /** {@code changed} runs when something was learnt. */
  FailureSummary(PageContext context, Upgrade upgrade, Runnable changed) {
    this.context = context;
    this.upgrade = upgrade;
    this.changed = changed;
  }

  /** Finds the first error of the log, as far as it is here, on a worker; once is enough. */
  void learnFrom(LiveLog log) {
    if (error.isPresent()) {
      return;
    }
    context
        .background()
        .run(
            () -> firstError(log),
            found -> {
              error = found;
              changed.run();
            });
  }

  List<String> sentences() {
    List<String> words = new ArrayList<>();
    words.add("The upgrade ended without a result; your old database is untouched.");
    error.ifPresent(
        it -> words.add("First error, line " + it.number() + " of the log: " + brief(it)));
    words.add(
        (hasLog() ? "l shows the platform's log. " : "Read the message below. ")
            + "s packs everything known for Odoo support, without keys. Mention request "
            + request(upgrade.session())
            + ".");
    return words;
  }

  private static String brief(FirstError error) {
    String line = SafeText.clean(LogBrief.of(error.lines().get(0)));
    return line.length() > MOST_OF_A_LINE ? line.substring(0, MOST_OF_A_LINE) + "..." : line;
  }

  private static String request(Session session) {
    return session.request().map(ref -> SafeText.clean(ref.id())).orElse("?");
  }

  private boolean hasLog() {
    return upgrade.abilities().can(Ability.LOG);
  }

  private static Optional<FirstError> firstError(LiveLog log) {
    try {
      return log.firstError();
    } catch (TroubleException unreadable) {
      return Optional.empty();
    }
  }
}
