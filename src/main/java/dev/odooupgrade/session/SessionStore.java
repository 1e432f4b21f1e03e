package dev.odooupgrade.session;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.session.SavedUpgrades;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.SessionId;
import dev.odooupgrade.text.FileReason;
import java.io.IOException;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The folder of saved upgrades, and session files anywhere else. Safe on every thread; one store
 * per folder and program, because it is the store that knows what the program itself has open.
 */
public final class SessionStore {
  private static final DateTimeFormatter ID_TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT);

  /** Without letters and digits that look like one another. */
  private static final String SUFFIX_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int SUFFIX_LENGTH = 4;

  /** The lock of the program that polls for all. */
  private static final String POLLING = ".polling.lock";

  private final Path folder;
  private final Disk disk;
  private final Clock clock;
  private final RandomGenerator random;
  private final SessionLocks locks;
  private final SessionFolderReader reader;
  private final SaveListener listener;

  /** A store over one folder, which tells nobody of what is saved. */
  public SessionStore(Path folder, Disk disk, Clock clock, RandomGenerator random) {
    this(folder, disk, clock, random, SaveListener.NONE);
  }

  /**
   * A store over one folder.
   *
   * @param folder need not exist yet
   * @param clock its zone is the one in which ids are readable
   */
  public SessionStore(
      Path folder, Disk disk, Clock clock, RandomGenerator random, SaveListener listener) {
    this.listener = listener;
    this.folder = folder.toAbsolutePath().normalize();
    this.disk = disk;
    this.clock = clock;
    this.random = random;
    this.locks = new SessionLocks(disk);
    this.reader = new SessionFolderReader(disk);
  }

  public Path folder() {
    return folder;
  }

  /** A name that no saved upgrade has, such as {@code 20261123-101500-k7qz}. */
  public SessionId newId() {
    while (true) {
      StringBuilder name =
          new StringBuilder(clock.instant().atZone(clock.getZone()).format(ID_TIME)).append('-');
      for (int i = 0; i < SUFFIX_LENGTH; i++) {
        name.append(SUFFIX_LETTERS.charAt(random.nextInt(SUFFIX_LETTERS.length())));
      }
      SessionId id = new SessionId(name.toString());
      if (!disk.exists(fileOf(id))) {
        return id;
      }
    }
  }

  /**
   * Saves a new upgrade in the folder and keeps it open.
   *
   * @throws TroubleException when it cannot be saved, or its name is taken
   */
  public OpenSession create(Session session) throws TroubleException {
    Path path = fileOf(session.id());
    try {
      disk.makePrivateFolder(folder);
    } catch (IOException e) {
      throw SessionTroubles.isForbidden(e)
          ? SessionTroubles.readOnlyFolder(folder)
          : SessionTroubles.unsaved(path, e);
    }
    return createFile(path, session);
  }

  /**
   * Saves a new upgrade in a file anywhere and keeps it open.
   *
   * @throws TroubleException when it cannot be saved, or there is such a file already
   */
  public OpenSession createFile(Path path, Session session) throws TroubleException {
    SessionFile file = SessionFile.at(disk, path);
    mustNotExist(file);
    Optional<SessionLocks.Lock> lock = lock(file);
    try {
      if (lock.isEmpty()) {
        throw SessionTroubles.readOnly(file.path());
      }
      mustNotExist(file);
      ObjectNode tree = SessionCodec.write(session);
      file.replace(tree, session.stage());
      return new OpenSession(file, new SessionJson.Saved(session, tree), lock, listener);
    } catch (TroubleException | RuntimeException e) {
      lock.ifPresent(SessionLocks.Lock::close);
      throw e;
    }
  }

  /**
   * Opens what {@link #locate} finds by a name.
   *
   * @throws TroubleException when there is none, it is open elsewhere, or it is damaged
   * @throws java.nio.file.InvalidPathException when it cannot be a file's name
   */
  public OpenSession open(String name) throws TroubleException {
    OpenSession opened = openFile(existing(name));
    SessionId inside = opened.current().id();
    if (idIn(name).orElse(inside).equals(inside)) {
      return opened;
    }
    opened.close();
    throw SessionTroubles.damaged(locate(name), SessionFolderReader.wrongName(inside));
  }

  /**
   * Opens a session's file, wherever it is. Where its folder cannot be written it is open for
   * reading, and saving says so.
   *
   * @throws TroubleException when there is none, it is open elsewhere, or it is damaged
   */
  public OpenSession openFile(Path path) throws TroubleException {
    SessionFile file = SessionFile.at(disk, path);
    // Read first, so that no lock file is laid beside something that is no session at all.
    file.read();
    Optional<SessionLocks.Lock> lock = lock(file);
    try {
      return new OpenSession(file, file.read(), lock, listener);
    } catch (TroubleException | RuntimeException e) {
      lock.ifPresent(SessionLocks.Lock::close);
      throw e;
    }
  }

  /**
   * What {@link #locate} finds by a name, as it is on the disk just now, whoever has it open.
   *
   * @throws TroubleException when there is none, or it is damaged
   * @throws java.nio.file.InvalidPathException when it cannot be a file's name
   */
  public Session read(String name) throws TroubleException {
    return readFile(existing(name));
  }

  /**
   * The upgrade in a file, wherever it is and whoever has it open.
   *
   * @throws TroubleException when there is none, or it is damaged
   */
  public Session readFile(Path path) throws TroubleException {
    return SessionFile.at(disk, path).read().session();
  }

  /** Everything in the folder; takes no lock, changes nothing. */
  public SavedUpgrades list() {
    return reader.list(folder);
  }

  /**
   * Makes this program the one that polls for all of the folder's upgrades, until what is returned
   * is run; where the folder cannot be written, several may do so. Empty while another one does.
   */
  public Optional<Runnable> lockPolling() {
    try {
      return Optional.of(locks.take(folder.resolve(POLLING))::close);
    } catch (SessionLocks.LockedException another) {
      return Optional.empty();
    } catch (IOException unwritable) {
      return Optional.of(() -> {});
    }
  }

  /** The saved upgrade that a request belongs to: the one touched last, if there are several. */
  public Optional<SessionId> find(String requestId, URI platform) {
    return list().sessions().stream()
        .filter(session -> isOf(session, requestId, platform))
        .map(Session::id)
        .findFirst();
  }

  /**
   * Deletes a saved upgrade, damaged or not.
   *
   * @throws TroubleException when there is none, it is open elsewhere, or it cannot be deleted
   */
  public void remove(SessionId id) throws TroubleException {
    SessionFile file = SessionFile.at(disk, existing(id.value()));
    Optional<SessionLocks.Lock> lock = lock(file);
    try {
      disk.delete(file.path());
      disk.delete(file.reserve());
      // Whoever is just opening this lock file will find no session behind it.
      disk.delete(file.lock());
    } catch (IOException e) {
      throw SessionTroubles.notRemoved(file.path(), e);
    } finally {
      lock.ifPresent(SessionLocks.Lock::close);
    }
  }

  private static boolean isOf(Session session, String requestId, URI platform) {
    return session.request().filter(request -> request.id().equals(requestId)).isPresent()
        && SamePlatform.test(session.platform().url(), platform);
  }

  /**
   * Where a session that somebody named is, or would be: what can be an id is one in the folder,
   * everything else is a file; so is a name with an underscore that is one already, since no id had
   * any once.
   *
   * @throws java.nio.file.InvalidPathException when it cannot be a file's name
   */
  public Path locate(String name) {
    return idIn(name).map(this::fileOf).orElseGet(() -> Path.of(name));
  }

  /** The id that a name stands for; empty when it stands for a file. */
  private Optional<SessionId> idIn(String name) {
    return SessionId.parse(name)
        .filter(
            id -> !name.contains("_") || disk.exists(fileOf(id)) || !disk.exists(Path.of(name)));
  }

  /** The id of that name, when it can be a new upgrade's. */
  public Optional<SessionId> freeId(String name) {
    return idIn(name).filter(id -> !disk.exists(fileOf(id)));
  }

  /** What {@link #locate} finds it by again: its id in the folder, and its file elsewhere. */
  public String nameOf(Session session, Path file) {
    return file.equals(fileOf(session.id())) ? session.id().value() : file.toString();
  }

  /** Where a saved upgrade is, or would be, in the folder. */
  public Path fileOf(SessionId id) {
    return folder.resolve(id.value() + ".json");
  }

  private Path existing(String name) throws TroubleException {
    Optional<SessionId> id = idIn(name);
    if (id.isPresent() && !disk.exists(fileOf(id.get()))) {
      requireReadableFolder(fileOf(id.get()));
      throw SessionTroubles.noSuchSession(id.get(), folder);
    }
    return locate(name);
  }

  /** What a folder holds that cannot be read is not known to be missing. */
  private void requireReadableFolder(Path file) throws TroubleException {
    try {
      disk.list(folder);
    } catch (IOException e) {
      throw SessionTroubles.unreadable(file, e);
    }
  }

  private void mustNotExist(SessionFile file) throws TroubleException {
    if (disk.exists(file.path())) {
      throw SessionTroubles.exists(file.path());
    }
  }

  /** Empty where the folder cannot be written. */
  private Optional<SessionLocks.Lock> lock(SessionFile file) throws TroubleException {
    try {
      return Optional.of(locks.take(file.lock()));
    } catch (SessionLocks.LockedException e) {
      throw SessionTroubles.locked(file.path(), e);
    } catch (IOException e) {
      if (SessionTroubles.isForbidden(e)) {
        return Optional.empty();
      }
      if (e instanceof NoSuchFileException) {
        throw SessionTroubles.noFolder(file.path(), e);
      }
      throw FileReason.saysFull(e)
          ? SessionTroubles.full(file.path(), e)
          : SessionTroubles.notLocked(file.path(), e);
    }
  }
}
