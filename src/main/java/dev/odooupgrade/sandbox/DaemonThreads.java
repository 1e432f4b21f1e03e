package dev.odooupgrade.sandbox;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads for calls, as many as there are at once; none keeps the program from ending. */
public final class DaemonThreads {
  private DaemonThreads() {}

  /** Threads that are called by that name and a number. */
  public static ExecutorService named(String name) {
    AtomicInteger count = new AtomicInteger();
    return Executors.newCachedThreadPool(
        work -> {
          Thread thread = new Thread(work, name + "-" + count.incrementAndGet());
          thread.setDaemon(true);
          return thread;
        });
  }
}
