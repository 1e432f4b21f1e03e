package dev.odooupgrade.session;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.odooupgrade.domain.Secret;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.Stage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** One upgrade, open for saving: nobody else can save it until it is closed. */
public final class OpenSession implements AutoCloseable {
  private final SessionFile file;
  private final Optional<SessionLocks.Lock> lock;
  private final SaveListener listener;
  private ObjectNode tree;
  private Session current;
  private boolean closed;

  /**
   * @param lock empty where the folder cannot be written: then nothing can be saved either
   */
  OpenSession(
      SessionFile file,
      SessionJson.Saved saved,
      Optional<SessionLocks.Lock> lock,
      SaveListener listener) {
    this.file = file;
    this.lock = lock;
    this.listener = listener;
    this.tree = saved.tree();
    this.current = saved.session();
  }

  public synchronized Session current() {
    return current;
  }

  /**
   * Replaces the file with a newer state of the same upgrade; when this returns, it is on the disk.
   * A state that is no newer is there already: nothing is written; except before a request is
   * created, since a program that was killed may have written it without waiting for the disk.
   *
   * @throws TroubleException when it cannot be saved; the older state is still on the disk
   * @throws IllegalArgumentException when it is another upgrade's
   */
  public synchronized void save(Session next) throws TroubleException {
    if (closed) {
      throw new IllegalStateException("saved after it was closed: " + file.path());
    }
    if (!next.id().equals(current.id())) {
      throw new IllegalArgumentException("not this upgrade: " + next.id());
    }
    if (next.equals(current) && next.stage() != Stage.CREATING) {
      return;
    }
    if (lock.isEmpty()) {
      throw SessionTroubles.readOnly(file.path());
    }
    ObjectNode merged = UnknownFields.keep(tree, SessionCodec.write(next));
    file.replace(merged, next.stage());
    Session before = current;
    tree = merged;
    current = next;
    listener.saved(before, next);
  }

  /**
   * Keeps an answer of the platform that could not be understood, in a file of its own beside.
   *
   * @param answer as it came, a character for each byte
   * @throws TroubleException when it cannot be kept
   */
  public synchronized Path keepAnswer(Secret answer) throws TroubleException {
    return file.keepBeside(".create-answer", answer.reveal().getBytes(StandardCharsets.ISO_8859_1));
  }

  public Path file() {
    return file.path();
  }

  /** Lets others open it; a second time changes nothing. */
  @Override
  public synchronized void close() {
    closed = true;
    lock.ifPresent(SessionLocks.Lock::close);
  }
}
