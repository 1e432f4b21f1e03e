package dev.odooupgrade.app;

import dev.odooupgrade.cli.kit.ChangeHook;
import dev.odooupgrade.concurrent.Threads;
import dev.odooupgrade.disk.Programs;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.flow.change.StateChange;
import dev.odooupgrade.session.SaveListener;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Runs a person's command, with {@code sh}, for each change of state that this program has saved;
 * one after the other, on a thread of its own. Whatever becomes of the command, upgrades go on.
 */
final class ChangeCommand implements SaveListener, ChangeHook, AutoCloseable {
  static final Duration USUAL_LIMIT = Duration.ofSeconds(30);

  private static final Logger LOG = Logger.getLogger(ChangeCommand.class.getName());
  private static final Duration SHORT_WAIT = Duration.ofSeconds(1);

  private final Path log;
  private final Duration limit;
  private final ExecutorService worker = Threads.single("on-change");
  private final AtomicBoolean failureTold = new AtomicBoolean();
  private volatile Supplier<Optional<String>> command;
  private volatile Consumer<String> people = words -> {};

  /**
   * @param configured the command, where one is set for all upgrades; asked at the first change
   * @param log where its output goes, for people to look at
   * @param limit how long one run of it may take
   */
  ChangeCommand(Supplier<Optional<String>> configured, Path log, Duration limit) {
    this.command = configured;
    this.log = log;
    this.limit = limit;
  }

  /** From now on people are told here what they should know of it. */
  void tells(Consumer<String> listener) {
    people = listener;
  }

  @Override
  public void run(String other) {
    command = () -> Optional.of(other);
  }

  @Override
  public void saved(Session before, Session after) {
    Optional<StateChange> change = StateChange.between(before, after);
    Optional<String> wanted = change.isPresent() ? command.get() : Optional.empty();
    if (wanted.isPresent()) {
      try {
        worker.execute(() -> run(wanted.get(), change.get()));
      } catch (RejectedExecutionException ending) {
        LOG.log(Level.WARNING, "on-change: not run, since the program is ending", ending);
      }
    }
  }

  private void run(String wanted, StateChange change) {
    try {
      ProcessBuilder builder = Programs.process(List.of("sh", "-c", wanted));
      builder.environment().putAll(change.environment());
      Process process =
          builder
              .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
              .redirectErrorStream(true)
              .start();
      Thread output = Threads.daemon("on-change-output", () -> logOutput(process));
      output.start();
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        end(process);
        failed("took longer than " + limit.toSeconds() + " s and was stopped", change);
        return;
      }
      output.join(SHORT_WAIT.toMillis()); // what it has left running may keep its output open
      if (process.exitValue() != 0) {
        failed("failed with exit code " + process.exitValue(), change);
      }
    } catch (IOException notStarted) {
      failed("could not be started", change);
      LOG.log(Level.FINE, "on-change: not started", notStarted);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static void end(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private static void logOutput(Process process) {
    try {
      CommandOutput.read(process, line -> LOG.info("on-change: " + line));
    } catch (IOException closed) {
      LOG.log(Level.FINE, "on-change: its output ended", closed);
    }
  }

  /** People are told once: the next one would only say the same. */
  private void failed(String how, StateChange change) {
    LOG.warning(
        "on-change: the command %s; %s is now %s"
            .formatted(how, change.upgrade().id().value(), change.state()));
    if (failureTold.compareAndSet(false, true)) {
      people.accept(
          "The command of --on-change "
              + how
              + ". The upgrade is not affected. Its output is in "
              + log
              + ".");
    }
  }

  /** Waits for what is still to be run, as long as one run may take. */
  @Override
  public void close() {
    worker.shutdown();
    try {
      if (!worker.awaitTermination(SHORT_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
        people.accept(
            "Waiting for the command of --on-change, at most " + limit.toSeconds() + " s.");
        if (!worker.awaitTermination(limit.plus(SHORT_WAIT).toMillis(), TimeUnit.MILLISECONDS)) {
          int left = worker.shutdownNow().size();
          LOG.warning("on-change: the program ended before the command was run " + left + " times");
        }
      }
    } catch (InterruptedException stopped) {
      worker.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
