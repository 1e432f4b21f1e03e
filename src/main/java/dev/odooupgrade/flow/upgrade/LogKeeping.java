package dev.odooupgrade.flow.upgrade;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.platform.Ability;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.flow.log.LogNews;
import dev.odooupgrade.session.UpgradeLog;
import java.time.Duration;
import java.util.Optional;

/**
 * Brings the platform's log here when it counts, such as after an upgrade that ended badly, whether
 * somebody followed it or not: later the platform may not have it any more.
 */
public final class LogKeeping {
  /** A log that is still on its way by then is worth more in part than a wait. */
  static final Duration PATIENCE = Duration.ofSeconds(30);

  private LogKeeping() {}

  /**
   * What came of it.
   *
   * @param begunAgain whether another log lay there, and was put aside
   * @param trouble why it is not whole; nothing is lost by that
   */
  public record Kept(boolean begunAgain, Optional<Trouble> trouble) {}

  /**
   * Fetches what is missing of the log, as far as that takes no longer than half a minute. Ask for
   * the status first: it tells which machine has the log.
   *
   * @param runner which does nothing else, and can do nothing else afterwards
   * @return empty where there is no log to be had
   * @throws InterruptedException when somebody stopped it
   */
  public static Optional<Kept> keep(StoppableRunner runner, OpenUpgrade open, UpgradeLog log)
      throws InterruptedException {
    Optional<RequestRef> request = open.session().request();
    if (request.isEmpty() || !open.abilities().can(Ability.LOG)) {
      return Optional.empty();
    }
    return Optional.of(fetched(runner, request.get(), log));
  }

  private static Kept fetched(StoppableRunner runner, RequestRef request, UpgradeLog log)
      throws InterruptedException {
    try (Deadline deadline = new Deadline(runner, PATIENCE)) {
      return fetched(runner, request, log, deadline);
    }
  }

  private static Kept fetched(
      StoppableRunner runner, RequestRef request, UpgradeLog log, Deadline deadline)
      throws InterruptedException {
    try {
      LogNews news = runner.follow(request, log);
      return new Kept(news.begunAgain(), Optional.empty());
    } catch (TroubleException notHad) {
      return new Kept(false, Optional.of(notHad.trouble()));
    } catch (InterruptedException stopped) {
      if (!deadline.hasPassed()) {
        throw stopped;
      }
      return new Kept(false, Optional.of(tooLate()));
    }
  }

  private static Trouble tooLate() {
    return new Trouble(
        TroubleKind.NETWORK,
        "The log did not arrive within " + PATIENCE.toSeconds() + " seconds.",
        "The part that arrived is kept; the platform still has all of it.",
        "Download the rest with: odoo-upgrade log.");
  }
}
