package dev.odooupgrade.concurrent;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** The program's threads: named, and none keeps the program from ending. */
public final class Threads {
  private Threads() {}

  public static Thread daemon(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  /** One thread, for work that is done in turn. */
  public static ExecutorService single(String name) {
    return Executors.newSingleThreadExecutor(numbered(name));
  }

  /** So many threads at most; further work waits its turn. */
  public static ExecutorService some(String name, int count) {
    return Executors.newFixedThreadPool(count, numbered(name));
  }

  /** As many threads as there is work. */
  public static ExecutorService many(String name) {
    return Executors.newCachedThreadPool(numbered(name));
  }

  public static ScheduledExecutorService timer(String name) {
    return Executors.newSingleThreadScheduledExecutor(numbered(name));
  }

  private static ThreadFactory numbered(String name) {
    AtomicInteger count = new AtomicInteger();
    return work -> daemon(name + "-" + count.incrementAndGet(), work);
  }
}
