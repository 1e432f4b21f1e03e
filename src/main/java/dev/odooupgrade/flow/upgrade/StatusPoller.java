package dev.odooupgrade.flow.upgrade;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.SessionId;
import dev.odooupgrade.flow.FlowListener;
import dev.odooupgrade.flow.Step;
import dev.odooupgrade.flow.StepResult;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Asks where saved upgrades stand, which nobody needs to have open for it: one is only while its
 * answer is saved. Blocks; safe on every thread.
 */
public final class StatusPoller {
  private static final Logger LOG = Logger.getLogger(StatusPoller.class.getName());

  /** One that does not answer must not keep those waiting that are asked after it. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final UpgradeStore upgrades;
  private final Set<StoppableRunner> asking = ConcurrentHashMap.newKeySet();

  public StatusPoller(UpgradeStore upgrades) {
    this.upgrades = upgrades;
  }

  /**
   * Asks where a saved upgrade stands, and keeps what is new.
   *
   * @throws TroubleException when there is none any more, or it is damaged
   */
  public StepResult poll(SessionId id) throws TroubleException {
    OpenUpgrade seen = upgrades.read(id.value());
    Session before = seen.session();
    StoppableRunner runner = seen.runner(FlowListener.NONE, TransferPreferences.USUAL);
    asking.add(runner);
    try {
      StepResult result = runner.run(Step.STATUS, before, Optional.of(PATIENCE));
      if (!result.session().equals(before)) {
        keep(before, result.session());
      }
      return result;
    } finally {
      asking.remove(runner);
    }
  }

  /** Ends the questions that have no answer yet. */
  public void stop() {
    asking.forEach(StoppableRunner::stop);
  }

  /** Opens a saved upgrade; an answer about it that is just being saved is no obstacle. */
  synchronized OpenUpgrade open(SessionId id) throws TroubleException {
    return upgrades.open(id.value(), SavePolicy.ALWAYS);
  }

  /** Whoever has it open, or has changed it meanwhile, asks by themselves. */
  private synchronized void keep(Session before, Session after) {
    try (OpenUpgrade open = open(after.id())) {
      if (open.session().equals(before)) {
        open.become(after);
        open.save();
      }
    } catch (TroubleException openElsewhere) {
      LOG.log(Level.FINE, "not kept: {0}", openElsewhere.getMessage());
    }
  }
}
