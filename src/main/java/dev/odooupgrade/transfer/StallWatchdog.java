package dev.odooupgrade.transfer;

import dev.odooupgrade.http.call.CallAbort;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Ends a transfer that stands still. It looks when the patience could have run out, and if bytes
 * have moved meanwhile, looks again later; so watching costs nothing. Safe on every thread.
 */
final class StallWatchdog {
  private final TransferEnvironment environment;
  private @Nullable Watched watched;
  private Runnable cancelLook = () -> {};
  private boolean confirming;
  private long lastMove;

  private record Watched(CallAbort abort, StallWords words, BooleanSupplier heldBack) {}

  StallWatchdog(TransferEnvironment environment) {
    this.environment = environment;
  }

  /**
   * Starts watching, from now; whatever was watched before is forgotten.
   *
   * @param words what to say when it stands still though nothing holds it back
   */
  synchronized void begin(CallAbort abort, StallWords words, BooleanSupplier heldBack) {
    watched = new Watched(abort, words, heldBack);
    confirming = false;
    restart();
  }

  synchronized void moved() {
    lastMove = environment.nanos().getAsLong();
  }

  /** The last byte has left: from now on it is the other side that may take its time. */
  synchronized void allSent() {
    confirming = true;
    restart();
  }

  synchronized void end() {
    watched = null;
    cancelLook.run();
  }

  private void restart() {
    cancelLook.run();
    if (watched != null) {
      lastMove = environment.nanos().getAsLong();
      cancelLook = environment.delayer().after(limit(), this::look);
    }
  }

  private synchronized void look() {
    Watched now = watched;
    if (now == null) {
      return;
    }
    if (now.heldBack().getAsBoolean()) {
      restart();
      return;
    }
    Duration rest = limit().minusNanos(environment.nanos().getAsLong() - lastMove);
    if (rest.isNegative() || rest.isZero()) {
      watched = null;
      now.abort()
          .because(confirming ? now.words().unconfirmed(limit()) : now.words().stalled(limit()));
    } else {
      cancelLook = environment.delayer().after(rest, this::look);
    }
  }

  private Duration limit() {
    return confirming ? environment.limits().confirmation() : environment.limits().still();
  }
}
