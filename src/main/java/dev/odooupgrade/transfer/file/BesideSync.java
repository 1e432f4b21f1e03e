package dev.odooupgrade.transfer.file;

import dev.odooupgrade.concurrent.Threads;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Brings a growing file to the disk while it is written, so that neither the network waits for the
 * disk nor the end of a download for all of it. One sync runs at a time, on the executor.
 */
final class BesideSync {
  static final Duration PAUSE = Duration.ofSeconds(5);
  static final long BYTES = 256L << 20;

  private final Executor executor;
  private final LongSupplier nanos;

  private long lastSize;
  private long lastBegan;
  private boolean running;
  private OptionalLong fresh = OptionalLong.empty();
  private @Nullable IOException failure;

  BesideSync(Executor executor, LongSupplier nanos) {
    this.executor = executor;
    this.nanos = nanos;
  }

  /** One thread that is only there while there is something to sync. */
  static Executor ownThread() {
    return work -> Threads.daemon("sync-download", work).start();
  }

  /** The file is this long, and all of it is safe. */
  synchronized void startAt(long size) {
    lastSize = size;
    lastBegan = nanos.getAsLong();
    fresh = OptionalLong.empty();
  }

  /** The file has grown: begins a sync when one is due. */
  void grown(FileChannel file, long size) {
    synchronized (this) {
      long now = nanos.getAsLong();
      boolean due = size - lastSize >= BYTES || now - lastBegan >= PAUSE.toNanos();
      if (running || !due) {
        return;
      }
      running = true;
      lastSize = size;
      lastBegan = now;
    }
    executor.execute(() -> sync(file, size));
  }

  private void sync(FileChannel file, long size) {
    IOException failed = null;
    try {
      file.force(false);
    } catch (IOException e) {
      failed = e;
    }
    synchronized (this) {
      running = false;
      if (failed == null) {
        fresh = OptionalLong.of(size);
      } else {
        failure = failed;
      }
    }
  }

  /**
   * How much became safe since this was last asked.
   *
   * @throws IOException when the disk could not take it
   */
  synchronized OptionalLong news() throws IOException {
    if (failure != null) {
      throw failure;
    }
    OptionalLong told = fresh;
    fresh = OptionalLong.empty();
    return told;
  }
}
