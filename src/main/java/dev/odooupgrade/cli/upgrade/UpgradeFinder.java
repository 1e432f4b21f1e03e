package dev.odooupgrade.cli.upgrade;

import dev.odooupgrade.cli.kit.BadArguments;
import dev.odooupgrade.cli.kit.CliWorld;
import dev.odooupgrade.cli.upgrade.OpenUpgrade.Keeping;
import dev.odooupgrade.domain.Secret;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.SessionId;
import dev.odooupgrade.flow.FlowEvent;
import dev.odooupgrade.flow.UpgradeFlow;
import dev.odooupgrade.session.OpenSession;
import dev.odooupgrade.session.SessionStore;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the upgrade a command is about: a saved one, one taken over, or a new one. */
public final class UpgradeFinder {
  private final CliWorld world;
  private final SessionStore store;

  public UpgradeFinder(CliWorld world) {
    this.world = world;
    this.store = world.store();
  }

  /**
   * The upgrade in a session that was named, by its file or its id.
   *
   * @param mustKeep whether it must be open to us alone; otherwise one that is open elsewhere will
   *     do, and is only read
   * @throws TroubleException when there is none, it is open elsewhere, or it is damaged
   */
  public OpenUpgrade named(String name, boolean mustKeep) throws TroubleException, BadArguments {
    Path file = locate(name, store);
    Optional<SessionId> id = SessionId.parse(name);
    return id.isPresent()
        ? held(id.get(), mustKeep)
        : held(() -> store.openFile(file), () -> store.readFile(file), mustKeep);
  }

  /** Where a session that was named is, or would be. */
  public static Path locate(String name, SessionStore store) throws BadArguments {
    try {
      return store.locate(name).toAbsolutePath();
    } catch (InvalidPathException e) {
      throw new BadArguments("The value of --session is not a valid file name.");
    }
  }

  /** Whether a session was named that is a file and does not exist yet. */
  public static boolean isNewFile(String name, SessionStore store) throws BadArguments {
    return SessionId.parse(name).isEmpty() && !Files.exists(locate(name, store));
  }

  /** A new upgrade, of which nothing is saved yet. */
  public Session begun(PlatformAddress address) {
    return Session.begun(store.newId(), world.clock().instant(), address);
  }

  /**
   * Saves a new upgrade, in a file anywhere or in the folder of sessions.
   *
   * @throws TroubleException when it cannot be saved
   */
  public OpenUpgrade save(Session session, Optional<String> file)
      throws TroubleException, BadArguments {
    OpenSession open =
        file.isPresent()
            ? store.createFile(locate(file.get(), store), session)
            : store.create(session);
    return held(session, Optional.of(open), true, Keeping.ALWAYS);
  }

  /**
   * The upgrade that a request belongs to: the saved one, or else a new one that takes it over. A
   * new one that cannot be saved will do too: whoever asks has the keys already.
   *
   * @throws TroubleException when it is saved, but open elsewhere or damaged
   */
  OpenUpgrade ofRequest(RequestRef ref, PlatformAddress address, boolean mustKeep)
      throws TroubleException {
    Optional<SessionId> known = store.find(ref.id(), address.url());
    if (known.isPresent() && keyOf(known.get()).equals(Optional.of(ref.key()))) {
      OpenUpgrade held = held(known.get(), mustKeep);
      held.become(held.session().withPlatform(address.knowing(held.session().platform())));
      return held;
    }
    Session taken =
        UpgradeFlow.next(begun(address), new FlowEvent.Adopted(world.clock().instant(), ref));
    if (!mustKeep) {
      return held(taken, Optional.empty(), true, Keeping.WHEN_ANSWERED);
    }
    try {
      return held(taken, Optional.of(store.create(taken)), true, Keeping.ALWAYS);
    } catch (TroubleException notSaved) {
      world.console().note("The request is not saved: " + notSaved.trouble().happened());
      return held(taken, Optional.empty(), true, Keeping.NEVER);
    }
  }

  @FunctionalInterface
  private interface Getting<T> {
    T get() throws TroubleException;
  }

  private OpenUpgrade held(SessionId id, boolean mustKeep) throws TroubleException {
    return held(() -> store.open(id), () -> store.read(id), mustKeep);
  }

  private OpenUpgrade held(Getting<OpenSession> opening, Getting<Session> reading, boolean mustKeep)
      throws TroubleException {
    try {
      OpenSession open = opening.get();
      Keeping keeping = mustKeep ? Keeping.ALWAYS : Keeping.IF_POSSIBLE;
      return held(open.current(), Optional.of(open), false, keeping);
    } catch (TroubleException notOpened) {
      if (mustKeep) {
        throw notOpened;
      }
      // Whoever only asks may ask while another program has the session open.
      Session seen = reading.get();
      world
          .console()
          .note(notOpened.trouble().happened() + " Updates seen here will not be saved.");
      return held(seen, Optional.empty(), false, Keeping.NEVER);
    }
  }

  private OpenUpgrade held(
      Session session, Optional<OpenSession> open, boolean fresh, Keeping keeping) {
    return new OpenUpgrade(session, open, fresh, keeping, store, world.console());
  }

  private Optional<Secret> keyOf(SessionId id) throws TroubleException {
    return store.read(id).request().map(RequestRef::key);
  }
}
