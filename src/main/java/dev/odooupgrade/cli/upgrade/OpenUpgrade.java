package dev.odooupgrade.cli.upgrade;

import dev.odooupgrade.cli.kit.Console;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.transfer.SshIdentity;
import dev.odooupgrade.domain.transfer.Transfers;
import dev.odooupgrade.flow.SessionSink;
import dev.odooupgrade.flow.StepResult;
import dev.odooupgrade.session.OpenSession;
import dev.odooupgrade.session.SessionStore;
import dev.odooupgrade.text.ShellWord;
import java.nio.file.Path;
import java.util.Optional;

/** The upgrade a command works on: what is known of it, and where that is kept. */
public final class OpenUpgrade implements AutoCloseable {
  private final SessionStore store;
  private final boolean savedWhenAnswered;
  private Optional<OpenSession> open;
  private final boolean fresh;
  private final Console console;
  private final boolean mustKeep;
  private Session session;
  private boolean toldNotKept;

  public enum Keeping {
    /** A step that cannot be saved must not be asked for. */
    ALWAYS,
    /** What cannot be saved is told, and the command goes on. */
    IF_POSSIBLE,
    /** It gets a file when the platform has told something of it; then as if possible. */
    WHEN_ANSWERED,
    /** It is read only. */
    NEVER
  }

  /**
   * @param open empty while it has no file
   * @param fresh whether nothing was known of it before this command
   */
  public OpenUpgrade(
      Session session,
      Optional<OpenSession> open,
      boolean fresh,
      Keeping keeping,
      SessionStore store,
      Console console) {
    this.session = session;
    this.open = open;
    this.fresh = fresh;
    this.mustKeep = keeping == Keeping.ALWAYS;
    this.savedWhenAnswered = keeping == Keeping.WHEN_ANSWERED;
    this.store = store;
    this.console = console;
  }

  public Session session() {
    return session;
  }

  public void become(Session next) {
    session = next;
  }

  /** Whether the platform has told nothing of it yet, and nothing was known of it before. */
  boolean heardNothing() {
    Transfers transfers = session.transfers();
    boolean metNobody =
        transfers.ssh().hostKey().isEmpty()
            && transfers.checkpoint().isEmpty()
            && !(transfers.ssh().identity().orElse(null) instanceof SshIdentity.Made);
    return fresh && session.answer().isEmpty() && metNobody;
  }

  public Optional<Path> file() {
    return open.map(OpenSession::file);
  }

  SessionSink sink() {
    return this::save;
  }

  private void save(Session next) throws TroubleException {
    boolean begins = open.isEmpty() && savedWhenAnswered && next.answer().isPresent();
    if (open.isEmpty() && !begins) {
      return;
    }
    try {
      if (begins) {
        open = Optional.of(store.create(next));
      } else {
        open.orElseThrow().save(next);
      }
    } catch (TroubleException notSaved) {
      if (mustKeep) {
        throw notSaved;
      }
      if (!toldNotKept) {
        toldNotKept = true;
        console.note("Updates seen here will not be saved: " + notSaved.trouble().happened());
      }
    }
  }

  /** How to name it on the command line, such as {@code --session 20261123-101500-k7qz}. */
  public String option() {
    return file()
        .map(path -> "--session " + ShellWord.quoted(store.nameOf(session, path)))
        .orElse("");
  }

  /** Forgets an upgrade that was only just taken over, when nothing came of it. */
  public void forgetIfNothing(StepResult result) {
    if (StepCall.cameToNothing(result, this) && fresh && open.isPresent()) {
      close();
      try {
        store.remove(session.id());
      } catch (TroubleException stays) {
        console.note(stays.trouble().sentence());
      }
    }
  }

  @Override
  public void close() {
    open.ifPresent(OpenSession::close);
  }
}
