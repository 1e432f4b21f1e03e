package dev.odooupgrade.transfer;

import java.time.Clock;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells a listener of a transfer at most ten times a second. The first and the last news always get
 * through, and nothing does while it is closed. Safe on every thread; events never overlap.
 */
final class Throttle {
  private static final long PAUSE = Duration.ofMillis(100).toNanos();

  private final TransferListener listener;
  private final Clock clock;
  private final LongSupplier nanos;

  private boolean closed = true;
  private boolean firstTold;
  private long lastTold;
  private long total;
  private TransferEvent.@Nullable Progressed withheld;

  Throttle(TransferListener listener, Clock clock, LongSupplier nanos) {
    this.listener = listener;
    this.clock = clock;
    this.nanos = nanos;
  }

  /** The transfer is about to begin, maybe after another one. */
  synchronized void open() {
    closed = false;
  }

  /** The transfer begins, or begins anew. */
  synchronized void started(long bytes) {
    total = bytes;
    firstTold = false;
    withheld = null;
    tell(new TransferEvent.Started(clock.instant(), bytes, 0));
  }

  /** So many bytes have moved, all in all. */
  synchronized void moved(long bytes) {
    TransferEvent.Progressed news = new TransferEvent.Progressed(clock.instant(), bytes);
    long now = nanos.getAsLong();
    if (firstTold && bytes < total && now - lastTold < PAUSE) {
      withheld = news;
      return;
    }
    firstTold = true;
    lastTold = now;
    withheld = null;
    tell(news);
  }

  /** Every byte has left. */
  synchronized void allSent() {
    tell(new TransferEvent.AwaitingConfirmation(clock.instant()));
  }

  /** The transfer is over: tells what was withheld, then falls silent. */
  synchronized void close() {
    if (withheld != null) {
      tell(withheld);
      withheld = null;
    }
    closed = true;
  }

  private void tell(TransferEvent event) {
    if (!closed) {
      listener.on(event);
    }
  }
}
