package dev.odooupgrade.cli.batch;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.odooupgrade.cli.kit.CommandContext;
import dev.odooupgrade.cli.kit.ExitCode;
import dev.odooupgrade.cli.kit.Interruption;
import dev.odooupgrade.cli.kit.JsonPrinter;
import dev.odooupgrade.cli.kit.LiveLines;
import dev.odooupgrade.cli.upgrade.SessionDocument;
import dev.odooupgrade.cli.upgrade.StatusLines;
import dev.odooupgrade.cli.watch.SharedPolls;
import dev.odooupgrade.cli.watch.StandingLines;
import dev.odooupgrade.cli.watch.WatchOptions;
import dev.odooupgrade.concurrent.Threads;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.SessionId;
import dev.odooupgrade.domain.session.Stage;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Runs upgrades to their ends: a few at a time do something, the others wait for a place or for the
 * platform, which is asked about all of them from one thread.
 */
final class BatchRun {
  private static final Logger LOG = Logger.getLogger(BatchRun.class.getName());

  /** How long places have to save what they have when somebody wants to stop. */
  private static final long SECONDS_TO_END = 3;

  private static final long MILLIS_BETWEEN_LOOKS = 500;

  private final CommandContext world;
  private final List<RowRun> rows;
  private final boolean json;
  private final boolean showsLines;
  private final Optional<LiveLines> live;
  private final Consumer<Map<SessionId, Session>> newest;
  private final StandingLines lines;
  private final SharedPolls polls;
  private final Optional<Instant> end;
  private final Set<SessionId> endTold = new HashSet<>();
  private boolean stopped;

  /**
   * @param live the table on a terminal, where it is drawn
   * @param newest hears how all upgrades stand that are saved
   * @param showsLines whether each change is told in a line
   */
  BatchRun(
      CommandContext world,
      List<RowRun> rows,
      WatchOptions options,
      boolean json,
      Optional<LiveLines> live,
      Consumer<Map<SessionId, Session>> newest,
      boolean showsLines)
      throws TroubleException {
    this.world = world;
    this.rows = List.copyOf(rows);
    this.json = json;
    this.live = live;
    this.newest = newest;
    this.showsLines = showsLines;
    this.lines = new StandingLines(world, json);
    this.polls = new SharedPolls(world, options.pace(world));
    this.end = options.patience().map(world.clock().instant()::plus);
  }

  /**
   * Runs until each has come to its end, or the time is up.
   *
   * @param atOnce how many may do something at a time
   */
  ExitCode untilAllEnded(int atOnce) throws InterruptedException {
    ExecutorService places = Threads.some("batch", atOnce);
    Interruption.Call stopping = world.interruption().call(this::stop);
    try (polls) {
      live.ifPresent(LiveLines::open);
      rows.forEach(run -> places.execute(() -> inPlace(run::start)));
      while (!allEnded()) {
        step(places);
      }
    } finally {
      places.shutdown();
      boolean allSaved = places.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
      LOG.log(Level.FINE, "all places ended: {0}", allSaved);
      stopping.close();
      look();
      live.ifPresent(LiveLines::close);
    }
    return ExitCode.mostSerious(rows.stream().flatMap(run -> run.code().stream()).toList());
  }

  private void step(ExecutorService places) throws InterruptedException {
    Map<SessionId, Session> saved = look();
    if (end.filter(time -> !world.clock().instant().isBefore(time)).isPresent()) {
      rows.stream()
          .filter(run -> run.phase() != RowRun.Phase.BUSY)
          .filter(run -> run.code().isEmpty())
          .forEach(run -> run.leave(ExitCode.STILL_RUNNING));
    }
    for (RowRun run : waiting()) {
      Session session = saved.get(run.row().id());
      if (session == null || session.stage() != Stage.RUNNING) {
        run.queue();
        places.execute(() -> inPlace(session == null ? run::start : run::finish));
      }
    }
    List<Session> running =
        waiting().stream().map(run -> saved.get(run.row().id())).filter(Objects::nonNull).toList();
    polls.ask(running);
    if (isBusy()) {
      awaitChange();
    } else if (!allEnded()) {
      world.waiting().sleep(polls.pause(running));
    }
  }

  private List<RowRun> waiting() {
    return rows.stream().filter(run -> run.phase() == RowRun.Phase.WAITING).toList();
  }

  private boolean isBusy() {
    return rows.stream()
        .map(RowRun::phase)
        .anyMatch(phase -> phase == RowRun.Phase.BUSY || phase == RowRun.Phase.QUEUED);
  }

  private boolean allEnded() {
    return rows.stream().allMatch(run -> run.phase() == RowRun.Phase.ENDED);
  }

  private void inPlace(Runnable work) {
    if (!isStopped()) {
      work.run();
      changed();
    }
  }

  private synchronized void stop() {
    stopped = true;
    polls.stop();
    notifyAll();
  }

  private synchronized boolean isStopped() {
    return stopped;
  }

  private synchronized void changed() {
    notifyAll();
  }

  private synchronized void awaitChange() throws InterruptedException {
    if (!stopped) {
      TimeUnit.MILLISECONDS.timedWait(this, MILLIS_BETWEEN_LOOKS);
    }
    if (stopped) {
      throw new InterruptedException();
    }
  }

  /** Reads what is saved, and tells what is new. */
  private Map<SessionId, Session> look() {
    Set<SessionId> wanted = rows.stream().map(run -> run.row().id()).collect(Collectors.toSet());
    Map<SessionId, Session> saved =
        world.store().list().sessions().stream()
            .filter(session -> wanted.contains(session.id()))
            .collect(Collectors.toMap(Session::id, Function.identity()));
    newest.accept(saved);
    if (showsLines) {
      for (RowRun run : rows) {
        Optional<Session> session = Optional.ofNullable(saved.get(run.row().id()));
        session.filter(it -> !run.isInStep(it)).ifPresent(lines::look);
        run.code().ifPresent(code -> tellEnd(run.row().id(), code, session));
      }
    }
    return saved;
  }

  /** People have seen that it is done; scripts want the number of each. */
  private void tellEnd(SessionId id, ExitCode code, Optional<Session> session) {
    if (!endTold.add(id)) {
      return;
    }
    if (json) {
      ObjectNode document =
          session
              .map(SessionDocument::of)
              .orElseGet(() -> JsonNodeFactory.instance.objectNode().put("id", id.value()));
      world.print(JsonPrinter.compact(document.put("exit_code", code.code())));
    } else if (code != ExitCode.DONE) {
      world.print(
          "%s  %s  ended with exit code %d"
              .formatted(StatusLines.time(world.clock()), id.value(), code.code()));
    }
  }
}
