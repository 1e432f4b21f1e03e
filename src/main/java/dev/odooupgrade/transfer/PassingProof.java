package dev.odooupgrade.transfer;

import dev.odooupgrade.concurrent.Threads;
import dev.odooupgrade.dump.DumpLook;
import dev.odooupgrade.dump.ProofDepth;
import dev.odooupgrade.dump.format.FileBytes;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Path;
import java.util.Optional;
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

  private final long size;
  private final CompletableFuture<DumpLook> look = new CompletableFuture<>();
  private LongConsumer progress = bytes -> {};
  private long passed;
  private long readBeside;
  private boolean closed;

  private PassingProof(long size) {
    this.size = size;
  }

  @FunctionalInterface
  private interface Looking {
    DumpLook look() throws IOException;
  }

  /**
   * Begins, and waits for the first bytes.
   *
   * @param file with the size that it will have; it must stay open until this is closed
   */
  public static PassingProof of(FileBytes file) {
    PassingProof proof = new PassingProof(file.size());
    return proof.begun(() -> DumpLook.of(proof.behind(file), ProofDepth.IN_PASSING));
  }

  /**
   * The same for a dump in directory format. Its files move in the order of their names, and are
   * read in that of its table of contents; so what is read keeps only the pace of what moves.
   *
   * @param size of all files together
   */
  public static PassingProof ofFolder(Path folder, long size) {
    PassingProof proof = new PassingProof(size);
    return proof.begun(() -> DumpLook.ofFolder(folder, ProofDepth.IN_PASSING, proof::beside));
  }

  private PassingProof begun(Looking looking) {
    look.completeAsync(
        () -> {
          try {
            return looking.look();
          } catch (IOException failed) {
            throw new UncheckedIOException(failed);
          }
        },
        work -> Threads.daemon("proof", work).start());
    return this;
  }

  private FileBytes behind(FileBytes file) {
    return new FileBytes(
        (into, place) -> {
          await(place + into.remaining()).accept(Math.max(1, place));
          return file.source().read(into, place);
        },
        size);
  }

  private FileBytes beside(FileBytes file) {
    return new FileBytes(
        (into, place) -> {
          await(readBeside + into.remaining()).accept(Math.max(1, Math.min(readBeside, size)));
          int count = file.source().read(into, place);
          readBeside += Math.max(0, count);
          return count;
        },
        file.size());
  }

  private synchronized LongConsumer await(long bytes) throws IOException {
    try {
      while (passed < Math.min(bytes, size) && !closed) {
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

  /** The same, as far as it is known by now. */
  Optional<DumpLook> soFar() {
    return look.isDone() && !look.isCompletedExceptionally()
        ? Optional.of(look.join())
        : Optional.empty();
  }

  /**
   * All has moved: waits for what comes of it, and tells how many bytes were read.
   *
   * @throws IOException when the file cannot be read
   */
  public DumpLook look(LongConsumer heard) throws IOException, InterruptedException {
    synchronized (this) {
      progress = heard;
      passed(size);
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
