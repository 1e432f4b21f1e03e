package dev.odooupgrade.cli.upgrade;

import dev.odooupgrade.cli.kit.BadArguments;
import dev.odooupgrade.cli.kit.CommandContext;
import dev.odooupgrade.cli.kit.Console;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.domain.session.SessionId;
import dev.odooupgrade.flow.upgrade.OpenUpgrade;
import dev.odooupgrade.flow.upgrade.SavePolicy;
import dev.odooupgrade.flow.upgrade.UpgradeStore;
import dev.odooupgrade.session.SessionStore;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the upgrade a command is about: a saved one, one taken over, or a new one. */
public final class UpgradeFinder {
  private final Console console;
  private final SessionStore store;
  private final UpgradeStore upgrades;

  public UpgradeFinder(CommandContext world) {
    this.console = world.console();
    this.store = world.store();
    this.upgrades = new UpgradeStore(store, world.runners(), world.clock());
  }

  /**
   * The upgrade in a session that was named, by its file or its id; its key is masked from now on.
   *
   * @param mustKeep whether it must be open to us alone; otherwise one that is open elsewhere will
   *     do, and is only read
   * @throws TroubleException when there is none, it is open elsewhere, or it is damaged
   */
  public OpenUpgrade named(String name, boolean mustKeep) throws TroubleException {
    OpenUpgrade open = opened(name, mustKeep);
    open.session().request().ifPresent(ref -> console.keepSecret(ref.key()));
    return open;
  }

  private OpenUpgrade opened(String name, boolean mustKeep) throws TroubleException {
    locate(name, store);
    try {
      return upgrades.open(name, mustKeep ? SavePolicy.ALWAYS : SavePolicy.IF_POSSIBLE);
    } catch (TroubleException notOpened) {
      if (mustKeep) {
        throw notOpened;
      }
      // Whoever only asks may ask while another program has the session open.
      OpenUpgrade seen = upgrades.read(name);
      console.note(notOpened.trouble().happened() + " Updates seen here will not be saved.");
      return seen;
    }
  }

  /** Where a session that was named is, or would be. */
  public static Path locate(String name, SessionStore store) throws BadArguments {
    try {
      return store.locate(name).toAbsolutePath();
    } catch (InvalidPathException e) {
      throw new BadArguments("The value of --session is not a valid file name.");
    }
  }

  /** Whether a session was named that does not exist yet. */
  public static boolean isNew(String name, SessionStore store) throws BadArguments {
    return !Files.exists(locate(name, store));
  }

  /**
   * Whether it was named by a word that only a saved upgrade, or a new one in the list, can have.
   */
  public static boolean isInList(String name, SessionStore store) throws BadArguments {
    return locate(name, store).startsWith(store.folder());
  }

  /** Begins an upgrade, in a file anywhere or in the folder of sessions, under a name there. */
  public OpenUpgrade begin(PlatformAddress address, SavePolicy policy, Optional<String> name)
      throws BadArguments {
    if (name.isEmpty()) {
      return upgrades.begin(address, policy);
    }
    Optional<SessionId> id = store.freeId(name.get());
    return id.isPresent()
        ? upgrades.begin(address, policy, id.get())
        : upgrades.begin(address, policy, locate(name.get(), store));
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
    if (known.isPresent() && hasKey(known.get(), ref)) {
      OpenUpgrade saved = named(known.get().value(), mustKeep);
      saved.reach(address.knowing(saved.session().platform()));
      return saved;
    }
    OpenUpgrade taken =
        upgrades.begin(address, mustKeep ? SavePolicy.NEVER : SavePolicy.WHEN_ANSWERED);
    taken.adopt(ref);
    if (mustKeep) {
      try {
        taken.save();
      } catch (TroubleException notSaved) {
        console.note("The request is not saved: " + notSaved.trouble().happened());
      }
    }
    return taken;
  }

  private boolean hasKey(SessionId id, RequestRef ref) throws TroubleException {
    return store
        .read(id.value())
        .request()
        .filter(known -> known.key().equals(ref.key()))
        .isPresent();
  }
}
