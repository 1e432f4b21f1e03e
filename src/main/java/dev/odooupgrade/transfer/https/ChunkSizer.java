package dev.odooupgrade.transfer.https;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How large the pieces of an upload are: what the network takes in a few milliseconds, so that a
 * fast one costs few rounds of work and the progress of a slow one stays smooth.
 */
final class ChunkSizer {
  /** In bytes; Java's client holds a dozen pieces, which is how far the progress runs ahead. */
  static final int SMALLEST = 128 * 1024;

  /** In bytes; beyond it nothing is won. */
  static final int LARGEST = 512 * 1024;

  private static final long WINDOW = Duration.ofMillis(100).toNanos();
  private static final long AT_ONCE = Duration.ofMillis(5).toNanos();

  private final LongSupplier nanos;
  private long since;
  private long sentThen;
  private int size = SMALLEST;

  /** A size that goes by this clock, which only goes forward, in nanoseconds. */
  ChunkSizer(LongSupplier nanos) {
    this.nanos = nanos;
    this.since = nanos.getAsLong();
  }

  /** The size of the next piece, in bytes, when so many bytes have been sent in all. */
  int next(long sent) {
    long past = nanos.getAsLong() - since;
    if (past >= WINDOW) {
      long atOnce = (long) ((double) (sent - sentThen) * AT_ONCE / past);
      size = (int) Math.max(SMALLEST, Math.min(LARGEST, atOnce));
      since += past;
      sentThen = sent;
    }
    return size;
  }
}
