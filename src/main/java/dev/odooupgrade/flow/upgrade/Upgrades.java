package dev.odooupgrade.flow.upgrade;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.order.OrderDraft;
import dev.odooupgrade.domain.order.OrderField;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.session.Label;
import dev.odooupgrade.domain.session.SavedUpgrades;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.SessionId;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.flow.Busy;
import dev.odooupgrade.flow.log.LogPhase;
import dev.odooupgrade.session.SessionStore;
import dev.odooupgrade.session.UpgradeLog;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;

/** The upgrades of this computer, each with a worker of its own. Reads and writes the disk. */
public final class Upgrades {
  /** After that, the platform may be at something else, and nobody has looked. */
  private static final Duration FRESH = Duration.ofMinutes(5);

  private final SessionStore store;
  private final UpgradeStore upgrades;
  private final Runners runners;
  private final Clock clock;
  private final Supplier<ExecutorService> workers;
  private final Busy busy;
  private final TransferPreferences preferences;
  private final StatusPoller poller;

  /**
   * @param workers gives a worker of one thread for each upgrade opened
   * @param busy where the work of every upgrade is counted
   * @param preferences how transfers go in this run
   */
  public Upgrades(
      SessionStore store,
      Runners runners,
      Clock clock,
      Supplier<ExecutorService> workers,
      Busy busy,
      TransferPreferences preferences) {
    this.store = store;
    this.upgrades = new UpgradeStore(store, runners, clock);
    this.poller = new StatusPoller(upgrades);
    this.runners = runners;
    this.clock = clock;
    this.workers = workers;
    this.busy = busy;
    this.preferences = preferences;
  }

  public SavedUpgrades list() {
    return store.list();
  }

  /** What the platform is at with those that run, where their logs were looked at just now. */
  public Map<SessionId, LogPhase> phases(SavedUpgrades saved) {
    Map<SessionId, LogPhase> phases = new HashMap<>();
    for (Session session : saved.sessions()) {
      if (session.stage() == Stage.RUNNING) {
        phase(UpgradeLog.beside(store.fileOf(session.id())))
            .ifPresent(phase -> phases.put(session.id(), phase));
      }
    }
    return phases;
  }

  private Optional<LogPhase> phase(UpgradeLog log) {
    Instant fresh = clock.instant().minus(FRESH);
    if (log.changedAt().filter(fresh::isBefore).isEmpty()) {
      return Optional.empty();
    }
    try {
      return LogPhase.newest(log);
    } catch (TroubleException unreadable) {
      return Optional.empty();
    }
  }

  /**
   * Begins an upgrade; nothing is on the disk until something was typed.
   *
   * @param usual what its order begins with
   */
  public Upgrade begin(PlatformAddress platform, OrderDraft usual) {
    OpenUpgrade open = upgrades.begin(platform, SavePolicy.ALWAYS);
    if (!usual.equals(OrderDraft.EMPTY)) {
      open.typed(usual);
    }
    return onWorker(open);
  }

  /**
   * Begins an upgrade with the order of another one but for its aim, which nobody may take over
   * unseen; nothing is on the disk until something was typed.
   */
  public Upgrade beginLike(Session model) {
    OpenUpgrade open = upgrades.begin(model.platform(), SavePolicy.ALWAYS);
    open.typed(model.draft().with(OrderField.AIM, ""));
    model.dump().ifPresent(dump -> open.typedDump(dump.path().toString()));
    open.give(model.order().variables());
    open.label(model.label());
    return onWorker(open);
  }

  /**
   * Opens a saved upgrade.
   *
   * @throws TroubleException when there is none, it is open elsewhere, or its file is damaged
   */
  public Upgrade open(SessionId id) throws TroubleException {
    return onWorker(poller.open(id));
  }

  /**
   * Has a saved upgrade called something else.
   *
   * @throws TroubleException when there is none, it is open elsewhere, or it cannot be saved
   */
  public void label(SessionId id, Label label) throws TroubleException {
    try (OpenUpgrade open = poller.open(id)) {
      open.label(label);
      open.save();
    }
  }

  /**
   * Opens the upgrade kept in a file anywhere.
   *
   * @throws TroubleException when there is none, it is open elsewhere, or it is damaged
   */
  public Upgrade openFile(Path file) throws TroubleException {
    return onWorker(upgrades.openFile(file, SavePolicy.ALWAYS));
  }

  /**
   * Deletes a saved upgrade from this machine; the platform knows nothing of it.
   *
   * @throws TroubleException when there is none, it is open elsewhere, or it cannot be deleted
   */
  public void forget(SessionId id) throws TroubleException {
    store.remove(id);
  }

  public PollSchedule pollSchedule(PollPace pace) {
    return runners.pollSchedule(pace);
  }

  /** Makes this program the one that polls for all; empty while another one does. */
  public Optional<PollingTurn> lockPolling() {
    return store.lockPolling().map(release -> release::run);
  }

  /** What asks where they stand. */
  public StatusPoller poller() {
    return poller;
  }

  private Upgrade onWorker(OpenUpgrade open) {
    return new Upgrade(open, runners.control(preferences), clock, workers.get(), busy, preferences);
  }
}
