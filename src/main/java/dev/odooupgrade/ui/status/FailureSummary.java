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

/**
 * What is learnt of an upgrade that ended badly: its log is brought here while the platform still
 * has it, and its first error is found.
 */
final class FailureSummary {
  private static final int MOST_OF_A_LINE = 200;

  private final PageContext context;
  private final Upgrade upgrade;
  private final Runnable changed;
  private Optional<LiveLog> log = Optional.empty();
  private Optional<FirstError> error = Optional.empty();

  /** {@code changed} runs when something was learnt. */
  FailureSummary(PageContext context, Upgrade upgrade, Runnable changed) {
    this.context = context;
    this.upgrade = upgrade;
    this.changed = changed;
  }

  /** Begins to learn of it, on a worker; once is enough. */
  void learn() {
    if (log.isPresent() || !hasLog()) {
      return;
    }
    log = upgrade.log();
    log.ifPresent(
        it ->
            context
                .background()
                .run(
                    () -> firstError(it),
                    found -> {
                      error = found;
                      changed.run();
                    }));
  }

  void stop() {
    log.ifPresent(LiveLog::stop);
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

  /** What cannot be had now stays with the platform; the page of the log says why. */
  private static Optional<FirstError> firstError(LiveLog log) {
    try {
      log.fetch();
    } catch (TroubleException | InterruptedException notHad) {
      // What is here already may tell.
    }
    try {
      return log.firstError();
    } catch (TroubleException unreadable) {
      return Optional.empty();
    }
  }
}
