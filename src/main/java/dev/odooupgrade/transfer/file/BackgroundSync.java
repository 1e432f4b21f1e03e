package dev.odooupgrade.transfer.file;

import dev.odooupgrade.concurrent.Threads;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Brings a growing file to the disk while it is written, so that neither the network waits for the
 * disk nor the end of a download for all of it. One sync runs at a time, on the executor; all else
 * is called by one thread at a time.
 */
final class BackgroundSync {
  static final Duration PAUSE = Duration.ofSeconds(5);
  static final long BYTES = 256L << 20;

  private final Executor executor;
  private final LongSupplier nanos;

  private long lastSize;
  private long lastBegan;
  private @Nullable CompletableFuture<Long> running;

  BackgroundSync(Executor executor, LongSupplier nanos) {
    this.executor = executor;
    this.nanos = nanos;
  }

  /** One thread that is only there while there is something to sync. */
  static Executor ownThread() {
    return work -> Threads.daemon("sync-download", work).start();
  }

  /** The file is this long, and all of it is safe. */
  void startAt(long size) {
    lastSize = size;
    lastBegan = nanos.getAsLong();
    running = null;
  }

  /** The file has grown: begins a sync when one is due. */
  void grown(FileChannel file, long size) {
    long now = nanos.getAsLong();
    boolean due = size - lastSize >= BYTES || now - lastBegan >= PAUSE.toNanos();
    if (due && running == null) {
      lastSize = size;
      lastBegan = now;
      running = CompletableFuture.supplyAsync(() -> sync(file, size), executor);
    }
  }

  private static long sync(FileChannel file, long size) {
    try {
      file.force(false);
      return size;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * How much became safe since this was last asked.
   *
   * @throws IOException when the disk could not take it
   */
  OptionalLong news() throws IOException {
    CompletableFuture<Long> ended = running;
    if (ended == null || !ended.isDone()) {
      return OptionalLong.empty();
    }
    running = null;
    try {
      return OptionalLong.of(ended.join());
    } catch (CompletionException e) {
      if (e.getCause() instanceof UncheckedIOException failed) {
        throw failed.getCause();
      }
      throw e;
    }
  }
}
