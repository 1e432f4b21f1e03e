package dev.odooupgrade.concurrent;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Runs something later; tests bring their own, so that nobody sleeps. */
@FunctionalInterface
public interface Delayer {

  /** Runs the task after a while, unless what is returned is run before. */
  Runnable after(Duration delay, Runnable task);

  /** Counts real time on the threads of an executor; once that is shut down, nothing is run. */
  static Delayer on(ScheduledExecutorService executor) {
    return (delay, task) -> {
      try {
        Future<?> waiting = executor.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
        return () -> waiting.cancel(false);
      } catch (RejectedExecutionException over) {
        return () -> {};
      }
    };
  }
}
