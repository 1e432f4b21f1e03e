package dev.odooupgrade.transfer;

import dev.odooupgrade.concurrent.Threads;
import dev.odooupgrade.dump.DumpLook;
import dev.odooupgrade.dump.ProofDepth;
import dev.odooupgrade.dump.format.FileBytes;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.function.LongConsumer;

/**
 * Proves a dump while its bytes move, on a thread that reads just behind the one that moves them:
 * what has moved is still in the memory of the system, so the disk is not read a second time. Where
 * it falls behind, or where some bytes had moved before, it reads them again. Safe on every thread.
 */
public final class PassingProof implements AutoCloseable {

  private final FileBytes file;
  private final CompletableFuture<DumpLook> look = new CompletableFuture<>();
  private LongConsumer progress = bytes -> {};
  private long passed;
  private boolean closed;

  private PassingProof(FileBytes file) {
    this.file = file;
  }

  /**
   * Begins, and waits for the first bytes.
   *
   * @param file with the size that it will have; it must stay open until this is closed
   */
  public static PassingProof of(FileBytes file) {
    PassingProof proof = new PassingProof(file);
    proof.look.completeAsync(proof::run, work -> Threads.daemon("proof", work).start());
    return proof;
  }

  private DumpLook run() {
    try {
      return DumpLook.of(new FileBytes(this::read, file.size()), ProofDepth.IN_PASSING);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private int read(ByteBuffer into, long place) throws IOException {
    await(Math.min(place + into.remaining(), file.size())).accept(Math.max(1, place));
    return file.source().read(into, place);
  }

  private synchronized LongConsumer await(long bytes) throws IOException {
    try {
      while (passed < bytes && !closed) {
        wait();
      }
    } catch (InterruptedException stopped) {
      throw new InterruptedIOException();
    }
    if (closed) {
      throw new ClosedChannelException();
    }
    return progress;
  }

  /** So many bytes have moved, all in all. */
  public synchronized void passed(long bytes) {
    passed = bytes;
    notifyAll();
  }

  /** What comes of it, which may be known before all has moved. */
  CompletionStage<DumpLook> known() {
    return look;
  }

  /**
   * All has moved: waits for what comes of it, and tells how many bytes were read.
   *
   * @throws IOException when the file cannot be read
   */
  public DumpLook look(LongConsumer heard) throws IOException, InterruptedException {
    synchronized (this) {
      progress = heard;
      passed(file.size());
    }
    try {
      return look.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof UncheckedIOException unreadable) {
        throw unreadable.getCause();
      }
      throw new IllegalStateException(failed.getCause());
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    notifyAll();
  }
}
