package dev.odooupgrade.flow.upgrade;

import dev.odooupgrade.domain.Secret;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.flow.FlowListener;
import dev.odooupgrade.flow.FlowNews;
import dev.odooupgrade.flow.SessionSink;
import dev.odooupgrade.session.OpenSession;
import dev.odooupgrade.session.SessionStore;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps one upgrade in its file; the file of a new one is made as its {@link SavePolicy} says. */
final class SessionSaver implements SessionSink, AutoCloseable {
  private final SessionStore store;
  private final SavePolicy policy;
  private final Creation creation;
  private @Nullable OpenSession open;
  private Optional<String> seenAs = Optional.empty();
  private boolean toldNotKept;

  /** Makes the file of a new upgrade. */
  @FunctionalInterface
  interface Creation {
    OpenSession of(Session session) throws TroubleException;
  }

  private SessionSaver(
      SessionStore store, SavePolicy policy, Creation creation, @Nullable OpenSession open) {
    this.store = store;
    this.policy = policy;
    this.creation = creation;
    this.open = open;
  }

  static SessionSaver ofNew(SessionStore store, SavePolicy policy, Creation creation) {
    return new SessionSaver(store, policy, creation, null);
  }

  /** Of one that another program keeps, and that is only looked at here, by this name. */
  static SessionSaver ofSeen(SessionStore store, String name) {
    SessionSaver saver = ofNew(store, SavePolicy.NEVER, store::create);
    saver.seenAs = Optional.of(name);
    return saver;
  }

  static SessionSaver of(SessionStore store, SavePolicy policy, OpenSession open) {
    return new SessionSaver(store, policy, store::create, open);
  }

  @Override
  public synchronized void save(Session session, FlowListener listener) throws TroubleException {
    if (open == null && !isWorthAFile(session)) {
      return;
    }
    try {
      saveNow(session);
    } catch (TroubleException notSaved) {
      if (policy == SavePolicy.ALWAYS || policy == SavePolicy.NEVER) {
        throw notSaved;
      }
      if (!toldNotKept) {
        toldNotKept = true;
        listener.on(new FlowNews.NotKept(notSaved.trouble()));
      }
    }
  }

  @Override
  public synchronized Optional<Path> keepAnswer(Secret answer) throws TroubleException {
    return open == null ? Optional.empty() : Optional.of(open.keepAnswer(answer));
  }

  /** Saves it whatever {@link SavePolicy} says. */
  synchronized void saveNow(Session session) throws TroubleException {
    if (open == null) {
      open = creation.of(session);
    } else {
      open.save(session);
    }
  }

  /** Where it lies; empty while there is nothing to keep. */
  synchronized Optional<Path> file() {
    return Optional.ofNullable(open).map(OpenSession::file);
  }

  synchronized Optional<String> name() {
    return Optional.ofNullable(open)
        .map(its -> store.nameOf(its.current(), its.file()))
        .or(() -> seenAs);
  }

  @Override
  public synchronized void close() {
    if (open != null) {
      open.close();
    }
  }

  /** Closes it, and deletes its file. */
  void remove(Session session) throws TroubleException {
    close();
    store.remove(session.id());
  }

  private boolean isWorthAFile(Session session) {
    return switch (policy) {
      case ALWAYS -> true;
      case WHEN_ANSWERED -> session.answer().isPresent();
      case IF_POSSIBLE, NEVER -> false;
    };
  }
}
