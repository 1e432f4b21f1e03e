package dev.odooupgrade.app;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** The program's threads: named, and none keeps the program from ending. */
final class Workers {
  private Workers() {}

  /** One thread, for the steps of one upgrade. */
  static ExecutorService single(String name) {
    return Executors.newSingleThreadExecutor(daemons(name));
  }

  /** As many threads as there is work. */
  static ExecutorService many(String name) {
    return Executors.newCachedThreadPool(daemons(name));
  }

  /** One thread that runs things later. */
  static ScheduledExecutorService timer(String name) {
    return Executors.newSingleThreadScheduledExecutor(daemons(name));
  }

  private static ThreadFactory daemons(String name) {
    AtomicInteger count = new AtomicInteger();
    return work -> {
      Thread thread = new Thread(work, name + "-" + count.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }
}
