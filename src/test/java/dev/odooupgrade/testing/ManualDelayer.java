package dev.odooupgrade.testing;

import dev.odooupgrade.concurrent.Delayer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Time that passes only when a test says so: a delayer and the clock that it goes by. */
public final class ManualDelayer implements Delayer, LongSupplier {
  private record Waiting(long due, Runnable task) {}

  private final List<Waiting> waiting = new ArrayList<>();
  private long now;

  @Override
  public synchronized Runnable after(Duration delay, Runnable task) {
    Waiting one = new Waiting(now + delay.toNanos(), task);
    waiting.add(one);
    return () -> forget(one);
  }

  @Override
  public synchronized long getAsLong() {
    return now;
  }

  /** How many tasks wait. */
  public synchronized int pending() {
    return waiting.size();
  }

  /** Lets time pass, and runs what falls due, each at its own moment. */
  public void advance(Duration time) {
    long until = getAsLong() + time.toNanos();
    for (Optional<Waiting> next = nextDue(until); next.isPresent(); next = nextDue(until)) {
      next.get().task().run();
    }
    synchronized (this) {
      now = until;
    }
  }

  private synchronized Optional<Waiting> nextDue(long until) {
    Optional<Waiting> next =
        waiting.stream()
            .filter(one -> one.due() <= until)
            .min(Comparator.comparingLong(Waiting::due));
    next.ifPresent(
        one -> {
          waiting.remove(one);
          now = Math.max(now, one.due());
        });
    return next;
  }

  private synchronized void forget(Waiting one) {
    waiting.remove(one);
  }
}
