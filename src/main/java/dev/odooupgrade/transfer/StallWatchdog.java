package dev.odooupgrade.transfer;

import dev.odooupgrade.concurrent.Delayer;
import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.http.CallAbort;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Ends a transfer that stands still. It looks when the patience could have run out, and if bytes
 * have moved meanwhile, looks again later; so watching costs nothing. Safe on every thread.
 */
public final class StallWatchdog {
  private final StallLimits limits;
  private final Delayer delayer;
  private final LongSupplier nanos;
  private final BooleanSupplier heldBack;
  private final StallWords words;

  private CallAbort abort = trouble -> {};
  private Runnable cancelLook = () -> {};
  private boolean watching;
  private boolean confirming;
  private long lastMove;

  StallWatchdog(
      StallLimits limits,
      Delayer delayer,
      LongSupplier nanos,
      BooleanSupplier heldBack,
      StallWords words) {
    this.words = words;
    this.limits = limits;
    this.delayer = delayer;
    this.nanos = nanos;
    this.heldBack = heldBack;
  }

  /**
   * Watches a transfer that a person may hold back: that is no stall.
   *
   * @param words what to say when it stands still
   */
  public static StallWatchdog of(TransferControl control, Tools tools, StallWords words) {
    return new StallWatchdog(
        tools.limits(), tools.delayer(), tools.nanos(), control::isPaused, words);
  }

  /**
   * Watches a transfer that may be held back for more than one reason.
   *
   * @param words what to say when it stands still though nobody holds it back
   */
  public static StallWatchdog of(BooleanSupplier heldBack, Tools tools, StallWords words) {
    return new StallWatchdog(tools.limits(), tools.delayer(), tools.nanos(), heldBack, words);
  }

  /** Starts watching, from now; whatever was watched before is forgotten. */
  public synchronized void begin(CallAbort toEndIt) {
    abort = toEndIt;
    watching = true;
    confirming = false;
    restart();
  }

  /** A byte has moved. */
  public synchronized void moved() {
    lastMove = nanos.getAsLong();
  }

  /** The last byte has left: from now on it is the other side that may take its time. */
  public synchronized void allSent() {
    confirming = true;
    restart();
  }

  /** Stops watching. */
  public synchronized void end() {
    watching = false;
    cancelLook.run();
  }

  private void restart() {
    cancelLook.run();
    if (watching) {
      lastMove = nanos.getAsLong();
      cancelLook = delayer.after(limit(), this::look);
    }
  }

  private synchronized void look() {
    if (!watching) {
      return;
    }
    if (heldBack.getAsBoolean()) {
      restart();
      return;
    }
    Duration rest = limit().minusNanos(nanos.getAsLong() - lastMove);
    if (rest.isNegative() || rest.isZero()) {
      watching = false;
      abort.because(stalled());
    } else {
      cancelLook = delayer.after(rest, this::look);
    }
  }

  private Duration limit() {
    return confirming ? limits.confirmation() : limits.still();
  }

  private Trouble stalled() {
    return confirming ? words.unconfirmed(limits.confirmation()) : words.stalled(limits.still());
  }
}
