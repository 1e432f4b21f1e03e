package dev.odooupgrade.flow.upgrade;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.flow.SessionSink;
import dev.odooupgrade.session.OpenSession;
import dev.odooupgrade.session.SessionStore;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps one upgrade in its file; the file of a new one is made when there is something to keep. */
final class SessionKeeping implements SessionSink, AutoCloseable {
  private final SessionStore store;
  private @Nullable OpenSession open;

  private SessionKeeping(SessionStore store, @Nullable OpenSession open) {
    this.store = store;
    this.open = open;
  }

  static SessionKeeping ofNew(SessionStore store) {
    return new SessionKeeping(store, null);
  }

  static SessionKeeping of(SessionStore store, OpenSession open) {
    return new SessionKeeping(store, open);
  }

  @Override
  public synchronized void save(Session session) throws TroubleException {
    if (open == null) {
      open = store.create(session);
    } else {
      open.save(session);
    }
  }

  /** Where it lies; empty while there is nothing to keep. */
  synchronized Optional<Path> file() {
    return Optional.ofNullable(open).map(OpenSession::file);
  }

  synchronized Optional<String> name() {
    return Optional.ofNullable(open).map(its -> store.nameOf(its.current(), its.file()));
  }

  @Override
  public synchronized void close() {
    if (open != null) {
      open.close();
    }
  }
}
