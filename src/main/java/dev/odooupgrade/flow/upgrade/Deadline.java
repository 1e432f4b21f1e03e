package dev.odooupgrade.flow.upgrade;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** Stops a runner when its time is up, whatever it does then; closed when it came to its end. */
final class Deadline implements AutoCloseable {
  private final AtomicBoolean passed = new AtomicBoolean();
  private final Runnable off;

  Deadline(StoppableRunner runner, Duration in) {
    this.off =
        runner.after(
            in,
            () -> {
              passed.set(true);
              runner.stop();
            });
  }

  /** Tells it from a person who stopped the runner. */
  boolean hasPassed() {
    return passed.get();
  }

  @Override
  public void close() {
    off.run();
  }
}
