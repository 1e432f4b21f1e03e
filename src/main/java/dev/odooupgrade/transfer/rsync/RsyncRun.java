package dev.odooupgrade.transfer.rsync;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.transfer.ActiveTransfer;
import dev.odooupgrade.transfer.StallWords;
import dev.odooupgrade.transfer.rsync.program.Child;
import dev.odooupgrade.transfer.rsync.program.Ending;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One run of rsync, from its start to its end, whoever ends it. */
final class RsyncRun {
  private final ActiveTransfer transfer;
  private final RsyncProgress transit;
  private final OptionalLong limit;
  private final AtomicBoolean turned = new AtomicBoolean();
  private final AtomicReference<@Nullable Trouble> stalled = new AtomicReference<>();

  /**
   * A run that has not begun.
   *
   * @param limit in bytes a second, of which its arguments will speak
   */
  RsyncRun(ActiveTransfer transfer, RsyncProgress transit, OptionalLong limit) {
    this.transfer = transfer;
    this.transit = transit;
    this.limit = limit;
  }

  /**
   * Runs it to its end.
   *
   * @param words what to say when it stands still though nothing holds it back
   * @return empty when a person held it back, or changed the limit: run it again then
   * @throws TroubleException when it stood still, or could not be started
   * @throws InterruptedException when the thread was interrupted; rsync has ended by then
   */
  Optional<RsyncExit> run(Launcher launcher, List<String> arguments, StallWords words)
      throws TroubleException, InterruptedException {
    try (Child child = launcher.start(arguments)) {
      Runnable forget = transfer.control().whenTurned(() -> perhapsTurn(child));
      try {
        transfer.watch(
            trouble -> {
              stalled.set(trouble);
              end(child);
            },
            words,
            () -> transfer.control().isPaused() || transit.isQuiet());
        // It may have been turned before we could hear of it.
        perhapsTurn(child);
        for (Optional<String> line = child.next(); line.isPresent(); line = child.next()) {
          transit.line(line.get());
        }
        return ended(new RsyncExit(child.exit(), child.said(), transit.moved()));
      } finally {
        transfer.unwatch();
        forget.run();
        transit.end();
      }
    }
  }

  private Optional<RsyncExit> ended(RsyncExit outcome) throws TroubleException {
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
  private void perhapsTurn(Child child) {
    boolean other = transit.keepsParts() && !transfer.control().limit().equals(limit);
    if ((transfer.control().isPaused() || other) && !turned.getAndSet(true)) {
      end(child);
    }
  }

  private void end(Child child) {
    child.stop();
    transfer.environment().delayer().after(Ending.GRACE, child::kill);
  }
}
