package dev.odooupgrade.transfer.https;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.transfer.TransferControl;
import dev.odooupgrade.transfer.file.SourceGuard;
import dev.odooupgrade.transfer.file.UploadTroubles;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a file as the body of a request, read only as fast as the network takes them: one
 * piece at a time, never the file in memory. Its length is the file's when it was chosen; the last
 * buffer is only handed over when the file is still the same.
 *
 * @param nanos a clock that only goes forward, in nanoseconds
 */
record UploadBody(
    SourceGuard source, TransferControl control, LongSupplier nanos, Progress progress)
    implements BodyPublisher {
  /** Looking at the file once in so many pieces (1 to 4 MiB) costs next to nothing. */
  private static final int PIECES_BETWEEN_CHECKS = 8;

  /** Hears what becomes of the body, in order, on the thread that moves the bytes. */
  interface Progress {

    /** Sending begins, maybe once more. */
    void started(long total);

    /** So many bytes are handed over, all in all. */
    void moved(long sent);

    void allSent();

    void broke(TroubleException why);
  }

  @Override
  public long contentLength() {
    return source.size();
  }

  @Override
  public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
    subscriber.onSubscribe(new Sending(subscriber));
  }

  /** One run through the file. {@code request} may be called from within {@code onNext}. */
  private final class Sending implements Flow.Subscription {
    private final Flow.Subscriber<? super ByteBuffer> subscriber;
    private final AtomicLong wanted = new AtomicLong();
    private final AtomicInteger calls = new AtomicInteger();
    private volatile boolean over;

    /** How large the next piece is, once it may go; 0 while that was not asked. */
    private volatile int allowed;

    private volatile boolean waiting;

    // Only touched by the thread that holds the turn, see takeTurns().
    private final PieceMemory memory =
        new PieceMemory(PieceSize.LARGEST, Runtime.version().feature());
    private final PieceSize pieces = new PieceSize(nanos);
    private @Nullable FileChannel file;
    private long sent;
    private int count;

    Sending(Flow.Subscriber<? super ByteBuffer> subscriber) {
      this.subscriber = subscriber;
    }

    @Override
    public void request(long more) {
      if (more <= 0) {
        over = true;
        subscriber.onError(new IllegalArgumentException("asked for " + more + " buffers"));
      } else {
        wanted.accumulateAndGet(more, (a, b) -> a + b < 0 ? Long.MAX_VALUE : a + b);
      }
      takeTurns();
    }

    @Override
    public void cancel() {
      over = true;
      takeTurns();
    }

    /** The first caller works for all that come meanwhile, so that the file has one reader. */
    private void takeTurns() {
      if (calls.getAndIncrement() != 0) {
        return;
      }
      int seen = 1;
      do {
        while (!over && !waiting && wanted.get() > 0) {
          if (allowed > 0) {
            wanted.decrementAndGet();
            handOverOne();
          } else {
            askForTheNext();
          }
        }
        if (over) {
          close();
        }
        seen = calls.addAndGet(-seen);
      } while (seen != 0);
    }

    /** The control answers at once, as a rule; else the turn is given up. */
    private void askForTheNext() {
      int size = control.piece((int) Math.min(pieces.next(sent), source.size() - sent));
      waiting = true;
      control.whenAllowed(
          size,
          () -> {
            allowed = size;
            waiting = false;
            takeTurns();
          });
    }

    private void handOverOne() {
      try {
        ByteBuffer piece = read(allowed);
        allowed = 0;
        boolean last = sent + piece.remaining() == source.size();
        if (last || ++count % PIECES_BETWEEN_CHECKS == 0) {
          source.check();
        }
        sent += piece.remaining();
        // Reported before the bytes go: the answer to the last ones may be there at once.
        progress.moved(sent);
        if (last) {
          over = true;
          close();
          progress.allSent();
        }
        subscriber.onNext(piece);
        if (last) {
          subscriber.onComplete();
        }
      } catch (TroubleException e) {
        fail(e);
      } catch (IOException e) {
        fail(new TroubleException(UploadTroubles.unreadableMeanwhile(), e));
      }
    }

    private ByteBuffer read(int size) throws IOException, TroubleException {
      FileChannel from = file;
      if (from == null) {
        from = FileChannel.open(source.path(), StandardOpenOption.READ);
        file = from;
        progress.started(source.size());
      }
      ByteBuffer piece = memory.room(size);
      while (piece.hasRemaining()) {
        if (from.read(piece) < 0) {
          throw new TroubleException(UploadTroubles.changedMeanwhile());
        }
      }
      return memory.lend(piece);
    }

    private void fail(TroubleException why) {
      over = true;
      close();
      progress.broke(why);
      subscriber.onError(why);
    }

    private void close() {
      FileChannel open = file;
      file = null;
      if (open != null) {
        try {
          open.close();
        } catch (IOException e) {
          // Only read from: nothing can be lost by a close that fails.
        }
      }
    }
  }
}
