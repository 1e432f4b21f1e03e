package dev.odooupgrade.transfer.rsync;

import dev.odooupgrade.domain.RsyncManner;
import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.transfer.StallWatchdog;
import dev.odooupgrade.transfer.Tools;
import dev.odooupgrade.transfer.TransferControl;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** One run of rsync, from its start to its end, whoever ends it. */
final class RsyncRun {
  private final Children children;
  private final Tools tools;
  private final TransferControl control;
  private final StallWatchdog watchdog;
  private final WorkFolder work;
  private final Path program;
  private final Map<String, String> environment;

  RsyncRun(
      Children children,
      Tools tools,
      TransferControl control,
      StallWatchdog watchdog,
      WorkFolder work,
      Path program,
      Map<String, String> environment) {
    this.children = children;
    this.tools = tools;
    this.control = control;
    this.watchdog = watchdog;
    this.work = work;
    this.program = program;
    this.environment = environment;
  }

  /**
   * Runs it to its end.
   *
   * @param limit in bytes a second, of which the arguments speak
   * @return empty when a person held it back, or changed the limit: run it again then
   * @throws TroubleException when it stood still, or could not be started
   * @throws InterruptedException when the thread was interrupted; rsync has ended by then
   */
  Optional<Outcome> run(
      List<String> arguments, OptionalLong limit, RsyncManner manner, Transit transit)
      throws TroubleException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(arguments);
    AtomicBoolean turned = new AtomicBoolean();
    AtomicReference<Trouble> stalled = new AtomicReference<>();
    try (Child child = children.start(command, work.path(), environment)) {
      Runnable forget = control.whenTurned(() -> perhapsTurn(child, limit, manner, turned));
      try {
        work.note(child.handle());
        watchdog.begin(
            trouble -> {
              stalled.set(trouble);
              end(child);
            });
        // It may have been turned before we could hear of it.
        perhapsTurn(child, limit, manner, turned);
        follow(child, transit);
        int exit = child.exit();
        return ended(new Outcome(exit, child.said(), transit.moved()), turned, stalled);
      } finally {
        watchdog.end();
        forget.run();
        transit.end();
        children.forget(child);
      }
    } catch (IOException e) {
      throw new TroubleException(ProgramTroubles.unusable(program), e);
    }
  }

  private static void follow(Child child, Transit transit) throws InterruptedException {
    LineSplitter splitter = new LineSplitter(transit::line);
    for (byte[] piece = child.next(); piece.length > 0; piece = child.next()) {
      splitter.feed(piece);
    }
    splitter.end();
  }

  private static Optional<Outcome> ended(
      Outcome outcome, AtomicBoolean turned, AtomicReference<Trouble> stalled)
      throws TroubleException {
    Trouble trouble = stalled.get();
    if (!outcome.isFine() && trouble != null) {
      throw new TroubleException(trouble);
    }
    return !outcome.isFine() && turned.get() ? Optional.empty() : Optional.of(outcome);
  }

  /**
   * rsync cannot be held back from outside: one that is merely stopped would live on when this
   * program is killed. So it is ended, and run again later. A changed limit is left for the next
   * run where each run begins with the first byte.
   */
  private void perhapsTurn(
      Child child, OptionalLong limit, RsyncManner manner, AtomicBoolean turned) {
    boolean other = Manners.keeps(manner) && !control.limit().equals(limit);
    if ((control.isPaused() || other) && !turned.getAndSet(true)) {
      end(child);
    }
  }

  private void end(Child child) {
    child.stop();
    tools.delayer().after(Ending.GRACE, child::kill);
  }
}
