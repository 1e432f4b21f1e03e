package dev.odooupgrade.transfer;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.http.CallAbort;
import dev.odooupgrade.http.Delayer;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Ends a transfer that stands still. It looks when the patience could have run out, and if bytes
 * have moved meanwhile, looks again later; so watching costs nothing. Safe on every thread.
 */
final class StallWatchdog {
  private final StallLimits limits;
  private final Delayer delayer;
  private final LongSupplier nanos;
  private final BooleanSupplier heldBack;

  private CallAbort abort = trouble -> {};
  private Runnable cancelLook = () -> {};
  private boolean watching;
  private boolean confirming;
  private long lastMove;

  StallWatchdog(StallLimits limits, Delayer delayer, LongSupplier nanos, BooleanSupplier heldBack) {
    this.limits = limits;
    this.delayer = delayer;
    this.nanos = nanos;
    this.heldBack = heldBack;
  }

  /** Watches a transfer that a person may hold back: that is no stall. */
  static StallWatchdog of(TransferControl control, Tools tools) {
    return new StallWatchdog(tools.limits(), tools.delayer(), tools.nanos(), control::isPaused);
  }

  /** Starts watching, from now; whatever was watched before is forgotten. */
  synchronized void begin(CallAbort toEndIt) {
    abort = toEndIt;
    watching = true;
    confirming = false;
    restart();
  }

  /** A byte has moved. */
  synchronized void moved() {
    lastMove = nanos.getAsLong();
  }

  /** The last byte has left: from now on it is the other side that may take its time. */
  synchronized void allSent() {
    confirming = true;
    restart();
  }

  /** Stops watching. */
  synchronized void end() {
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
    return confirming
        ? UploadTroubles.unconfirmed(limits.confirmation())
        : UploadTroubles.stalled(limits.still());
  }
}
