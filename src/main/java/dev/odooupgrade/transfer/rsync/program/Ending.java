package dev.odooupgrade.transfer.rsync.program;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Ends a process and those it has started: first it is asked to, then it is made to. */
public final class Ending {
  /** How long a process may take to tidy up. */
  public static final Duration GRACE = Duration.ofSeconds(2);

  private Ending() {}

  /**
   * Ends it; when this returns, or throws, none of them runs any longer.
   *
   * @throws InterruptedException when the thread was interrupted while it waited
   */
  public static void of(ProcessHandle process) throws InterruptedException {
    // Once it is gone nobody knows its children any more.
    List<ProcessHandle> all = Stream.concat(Stream.of(process), process.descendants()).toList();
    process.destroy();
    try {
      long until = GRACE.toMillis();
      for (ProcessHandle each : all) {
        await(each, each.equals(process) ? until : until / 4);
      }
    } finally {
      all.forEach(ProcessHandle::destroyForcibly);
    }
  }

  private static void await(ProcessHandle process, long millis) throws InterruptedException {
    try {
      process.onExit().get(millis, TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException stillThere) {
      return;
    }
  }
}
