package dev.odooupgrade.transfer;

import dev.odooupgrade.concurrent.Delayer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Holds a transfer back, to a rate or altogether, and lets it go. The faces turn it, the transfer
 * asks it before each piece. Safe on every thread; what waits is let go on the thread that allows
 * it, or on the delayer's.
 */
public final class TransferControl {
  /** Pieces may go this much ahead of their time, so that a smooth rate needs no exact timer. */
  private static final long AHEAD = Duration.ofMillis(50).toNanos();

  private static final int SMALLEST_PIECE = 4 * 1024;
  private static final int PIECES_A_SECOND = 8;
  private static final double NANOS_A_SECOND = 1e9;

  private final Delayer delayer;
  private final LongSupplier nanos;
  private final Deque<Waiter> waiters = new ArrayDeque<>();

  private boolean paused;
  private long bytesPerSecond;
  private long freeAt;
  private Runnable cancelLook = () -> {};
  private final List<Runnable> watchers = new CopyOnWriteArrayList<>();

  /** A control that lets everything through at first. */
  public TransferControl(Delayer delayer, LongSupplier nanos) {
    this.delayer = delayer;
    this.nanos = nanos;
    this.freeAt = nanos.getAsLong();
  }

  private record Waiter(long bytes, Runnable go) {}

  /**
   * Has this run each time somebody turns the control, on the thread of the caller: for transfers
   * whose bytes do not pass through our hands.
   *
   * @return what ends it
   */
  public Runnable whenTurned(Runnable heard) {
    watchers.add(heard);
    return () -> watchers.remove(heard);
  }

  /** Holds everything back from the next piece on. */
  public void pause() {
    synchronized (this) {
      paused = true;
    }
    tellWatchers();
  }

  public void resume() {
    synchronized (this) {
      paused = false;
    }
    letGo();
    tellWatchers();
  }

  public synchronized boolean isPaused() {
    return paused;
  }

  /** Lets at most so many bytes a second through, from now on; empty for no limit. */
  public void limit(OptionalLong most) {
    synchronized (this) {
      bytesPerSecond = Math.max(0, most.orElse(0));
      freeAt = nanos.getAsLong();
    }
    letGo();
    tellWatchers();
  }

  private void tellWatchers() {
    watchers.forEach(Runnable::run);
  }

  /** The limit in bytes a second, when there is one. */
  public synchronized OptionalLong limit() {
    return bytesPerSecond == 0 ? OptionalLong.empty() : OptionalLong.of(bytesPerSecond);
  }

  /** How large a piece should be, in bytes, so that a slow limit is kept smoothly. */
  public synchronized int piece(int usual) {
    if (bytesPerSecond == 0) {
      return usual;
    }
    long fitting = Math.max(SMALLEST_PIECE, bytesPerSecond / PIECES_A_SECOND);
    return (int) Math.min(usual, fitting);
  }

  /** Runs the task when so many bytes may move: at once, on this thread, if that is now. */
  public void whenAllowed(long bytes, Runnable go) {
    synchronized (this) {
      if (!waiters.isEmpty() || !mayGo()) {
        waiters.add(new Waiter(bytes, go));
        lookLater();
        return;
      }
      spend(bytes);
    }
    go.run();
  }

  /** Returns when so many bytes may move. */
  public void await(long bytes) throws InterruptedException {
    CountDownLatch allowed = new CountDownLatch(1);
    whenAllowed(bytes, allowed::countDown);
    allowed.await();
  }

  private void letGo() {
    Waiter next = takeNext();
    while (next != null) {
      next.go().run();
      next = takeNext();
    }
  }

  private synchronized @Nullable Waiter takeNext() {
    if (waiters.isEmpty() || !mayGo()) {
      lookLater();
      return null;
    }
    Waiter next = waiters.remove();
    spend(next.bytes());
    return next;
  }

  private boolean mayGo() {
    return !paused && (bytesPerSecond == 0 || freeAt - nanos.getAsLong() <= AHEAD);
  }

  private void spend(long bytes) {
    if (bytesPerSecond > 0) {
      long start = Math.max(freeAt, nanos.getAsLong());
      freeAt = start + Math.round(bytes * NANOS_A_SECOND / bytesPerSecond);
    }
  }

  private void lookLater() {
    cancelLook.run();
    cancelLook = () -> {};
    if (!waiters.isEmpty() && !paused) {
      long wait = Math.max(1, freeAt - AHEAD - nanos.getAsLong());
      cancelLook = delayer.after(Duration.ofNanos(wait), this::letGo);
    }
  }
}
