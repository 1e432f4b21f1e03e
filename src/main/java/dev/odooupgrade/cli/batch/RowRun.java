package dev.odooupgrade.cli.batch;

import dev.odooupgrade.cli.kit.CommandContext;
import dev.odooupgrade.cli.kit.ExitCode;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.session.SessionStore;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One upgrade of a batch, from where it stands to its end. What it does needs a place; while the
 * platform works on it, it needs none. Done on one thread at a time, looked at by others.
 */
final class RowRun {
  private static final Logger LOG = Logger.getLogger(RowRun.class.getName());

  /** Enough for the words about a file that is moved, and not for a bar. */
  private static final int PROGRESS_COLUMNS = 56;

  private final BatchRow row;
  private final RowCommand command;
  private final RowHooks hooks;
  private final RowConsole console;
  private final CommandContext world;
  private final SessionStore store;
  private volatile Phase phase = Phase.QUEUED;
  private volatile Optional<ExitCode> code = Optional.empty();

  /** What a row is doing. */
  enum Phase {
    /** It has something to do, and no place yet. */
    QUEUED,
    /** It has a place. */
    BUSY,
    /** The platform has something to do. */
    WAITING,
    ENDED
  }

  RowRun(BatchRow row, RowCommand command, RowHooks hooks, CommandContext batch, boolean draws) {
    this.row = row;
    this.command = command;
    this.hooks = hooks;
    this.console = new RowConsole(batch.console(), row.id().value());
    this.world = batch.ofOne(console, draws, PROGRESS_COLUMNS);
    this.store = batch.store();
  }

  BatchRow row() {
    return row;
  }

  Phase phase() {
    return phase;
  }

  /** How it ended in this run; empty while it has not. */
  Optional<ExitCode> code() {
    return code;
  }

  /** How far a file is; empty when none is moved. */
  String progress() {
    return console.progress();
  }

  /** Whether its saved state is that of a step under way, which a list calls unanswered. */
  boolean isInStep(Session session) {
    return phase == Phase.BUSY
        && switch (session.stage()) {
          case CREATING, UPLOADING, SUBMITTING -> true;
          default -> false;
        };
  }

  /** Why it could not go on in this run; empty when it could, or the platform says why. */
  String trouble() {
    boolean here =
        code.filter(it -> it != ExitCode.DONE && it != ExitCode.UPGRADE_FAILED).isPresent();
    return here ? console.firstWrong() : "";
  }

  /** Takes it as far as it can go without waiting for the platform. */
  void start() {
    inPlace(
        () -> {
          Optional<Session> saved = saved();
          Stage stage = saved.map(Session::stage).orElse(Stage.DRAFT);
          if (saved.filter(this::hasAll).isPresent()) {
            return Optional.of(ExitCode.DONE);
          }
          if (stage == Stage.RUNNING) {
            return Optional.empty();
          }
          return stage.isEnded() ? Optional.of(finished()) : begun(stage);
        });
  }

  /** Does what is left when the platform has done its part. */
  void finish() {
    inPlace(() -> Optional.of(finished()));
  }

  /** It has a place as soon as one is free. */
  void queue() {
    phase = Phase.QUEUED;
  }

  /** Nobody waits for it any longer. */
  void leave(ExitCode how) {
    code = Optional.of(how);
    phase = Phase.ENDED;
  }

  private boolean hasAll(Session session) {
    return session.stage() == Stage.DONE
        && (!row.wantsDownload() || session.transfers().result().isPresent());
  }

  private Optional<ExitCode> begun(Stage stage) throws TroubleException, InterruptedException {
    if (!stage.hasRequest() && !hooks.before(row, world, console)) {
      return Optional.of(ExitCode.COMMAND_FAILED);
    }
    ExitCode started = command.start(row, world);
    Stage reached = saved().map(Session::stage).orElse(Stage.DRAFT);
    if (reached == Stage.RUNNING && started == ExitCode.DONE) {
      return Optional.empty();
    }
    return Optional.of(after(reached == Stage.DONE ? command.finish(row, world) : started));
  }

  private ExitCode finished() throws TroubleException, InterruptedException {
    return after(command.finish(row, world));
  }

  private ExitCode after(ExitCode ended) throws InterruptedException {
    boolean fine = hooks.after(row, saved(), ended, world, console);
    return fine || ended != ExitCode.DONE ? ended : ExitCode.COMMAND_FAILED;
  }

  private Optional<Session> saved() {
    try {
      return Optional.of(store.read(row.id().value()));
    } catch (TroubleException none) {
      return Optional.empty();
    }
  }

  /** Something that a row does; empty when it now waits for the platform. */
  @FunctionalInterface
  private interface Work {
    Optional<ExitCode> run() throws TroubleException, InterruptedException;
  }

  private void inPlace(Work work) {
    if (code.isPresent()) {
      return;
    }
    phase = Phase.BUSY;
    Optional<ExitCode> ended = ended(work);
    if (ended.isPresent()) {
      leave(ended.get());
    } else {
      phase = Phase.WAITING;
    }
  }

  private Optional<ExitCode> ended(Work work) {
    try {
      return work.run();
    } catch (TroubleException trouble) {
      console.trouble(trouble.trouble());
      return Optional.of(ExitCode.of(trouble.trouble().kind()));
    } catch (InterruptedException stopped) {
      return Optional.of(ExitCode.INTERRUPTED);
    } catch (RuntimeException defect) {
      LOG.log(Level.SEVERE, "A defect ended " + row.id().value(), defect);
      console.wrong(
          "It stopped because of an internal error ("
              + defect.getClass().getSimpleName()
              + "). Everything saved so far is kept. The details are in the log.");
      return Optional.of(ExitCode.DEFECT);
    }
  }
}
