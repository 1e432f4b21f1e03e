package dev.odooupgrade.flow.upgrade;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.SessionId;
import dev.odooupgrade.session.OpenSession;
import dev.odooupgrade.session.SessionStore;
import java.nio.file.Path;
import java.time.Clock;

/** Begins an upgrade, or opens a saved one. Blocks, since it reads and writes the disk. */
public record UpgradeStore(SessionStore store, Runners runners, Clock clock) {
  /** Begins an upgrade, to be kept in the folder of sessions; nothing is written yet. */
  public OpenUpgrade begin(PlatformAddress platform, SavePolicy policy) {
    return begin(platform, policy, store.newId());
  }

  /** The same under a name that somebody chose, and that no saved upgrade has. */
  public OpenUpgrade begin(PlatformAddress platform, SavePolicy policy, SessionId id) {
    return begin(platform, id, SessionSaver.ofNew(store, policy, store::create));
  }

  /** Begins an upgrade, to be kept in a file anywhere; nothing is written yet. */
  public OpenUpgrade begin(PlatformAddress platform, SavePolicy policy, Path file) {
    return begin(
        platform,
        store.newId(),
        SessionSaver.ofNew(store, policy, session -> store.createFile(file, session)));
  }

  /**
   * Opens the upgrade of that name: an id in the folder of sessions, else a file.
   *
   * @throws TroubleException when there is none, it is open elsewhere, or it is damaged
   * @throws java.nio.file.InvalidPathException when the name can be neither
   */
  public OpenUpgrade open(String name, SavePolicy policy) throws TroubleException {
    return opened(store.open(name), policy);
  }

  /**
   * Opens the upgrade in a file, wherever that is.
   *
   * @throws TroubleException when there is none, it is open elsewhere, or it is damaged
   */
  public OpenUpgrade openFile(Path file, SavePolicy policy) throws TroubleException {
    return opened(store.openFile(file), policy);
  }

  /**
   * The upgrade of that name as it is now, whoever has it open; it is not saved.
   *
   * @throws TroubleException when there is none, or it is damaged
   * @throws java.nio.file.InvalidPathException when the name can be neither an id nor a file
   */
  public OpenUpgrade read(String name) throws TroubleException {
    return opened(store.read(name), false, SessionSaver.ofSeen(store, name));
  }

  private OpenUpgrade opened(OpenSession open, SavePolicy policy) {
    return opened(open.current(), false, SessionSaver.of(store, policy, open));
  }

  private OpenUpgrade begin(PlatformAddress platform, SessionId id, SessionSaver saver) {
    return opened(Session.begun(id, clock.instant(), platform), true, saver);
  }

  private OpenUpgrade opened(Session session, boolean fresh, SessionSaver saver) {
    return new OpenUpgrade(session, fresh, saver, runners, clock);
  }
}
