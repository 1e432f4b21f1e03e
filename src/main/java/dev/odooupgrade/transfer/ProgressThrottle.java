package dev.odooupgrade.transfer;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Reports to a listener of a transfer at most ten times a second. The first and the last news
 * always get through, and what was withheld follows as soon as it may, so that a transfer that
 * stalls is not shown as it was before. Nothing is reported while it is closed. Safe on every
 * thread; events never overlap.
 */
final class ProgressThrottle {
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final TransferListener listener;
  private final TransferEnvironment environment;

  private boolean closed;
  private boolean firstTold;
  private long lastTold;
  private long total;
  private TransferEvent.@Nullable Progressed withheld;
  private Runnable forgetWithheld = () -> {};

  ProgressThrottle(TransferListener listener, TransferEnvironment environment) {
    this.listener = listener;
    this.environment = environment;
  }

  /** The transfer is about to begin, maybe after another one. */
  synchronized void open() {
    closed = false;
  }

  synchronized void checking(long checked, long toCheck) {
    long now = environment.nanos().getAsLong();
    boolean edge = checked == 0 || checked == toCheck;
    if (edge || now - lastTold >= PAUSE.toNanos()) {
      lastTold = now;
      tell(new TransferEvent.Checking(environment.clock().instant(), checked, toCheck));
    }
  }

  synchronized void started(long bytes, long already) {
    total = bytes;
    firstTold = false;
    forget();
    tell(new TransferEvent.Started(environment.clock().instant(), bytes, already));
  }

  /** So many bytes have moved, all in all. */
  synchronized void moved(long bytes) {
    TransferEvent.Progressed news =
        new TransferEvent.Progressed(environment.clock().instant(), bytes);
    long now = environment.nanos().getAsLong();
    Duration tooSoon = PAUSE.minusNanos(now - lastTold);
    if (firstTold && (total < 0 || bytes < total) && !tooSoon.isNegative() && !tooSoon.isZero()) {
      if (withheld == null) {
        forgetWithheld = environment.delayer().after(tooSoon, this::tellWithheld);
      }
      withheld = news;
      return;
    }
    firstTold = true;
    lastTold = now;
    forget();
    tell(news);
  }

  synchronized void allSent() {
    tell(new TransferEvent.AwaitingConfirmation(environment.clock().instant()));
  }

  /** The transfer is over: reports what was withheld, then falls silent. */
  synchronized void close() {
    tellWithheld();
    closed = true;
  }

  private synchronized void tellWithheld() {
    TransferEvent.Progressed news = withheld;
    if (news != null) {
      lastTold = environment.nanos().getAsLong();
      forget();
      tell(news);
    }
  }

  private void forget() {
    forgetWithheld.run();
    withheld = null;
  }

  private void tell(TransferEvent event) {
    if (!closed) {
      listener.on(event);
    }
  }
}
