package dev.odooupgrade.transfer.https;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.http.call.CallAbort;
import dev.odooupgrade.transfer.ActiveTransfer;
import dev.odooupgrade.transfer.TransferControl;
import dev.odooupgrade.transfer.file.SourceGuard;
import dev.odooupgrade.transfer.file.SourceReader;
import dev.odooupgrade.transfer.file.UploadTroubles;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a file as the body of a request, read only as fast as the network takes them: one
 * piece at a time, never the file in memory. Its length is the file's when it was chosen; the last
 * buffer is only handed over when the file is still the same.
 *
 * @param abort ends the call with the reason why the body cannot be sent to its end
 */
record UploadBody(SourceGuard source, ActiveTransfer transfer, CallAbort abort)
    implements BodyPublisher {
  /** Looking at the file once in so many pieces (1 to 4 MiB) costs next to nothing. */
  private static final int PIECES_BETWEEN_CHECKS = 8;

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
    private final ChunkBuffers memory =
        new ChunkBuffers(ChunkSizer.LARGEST, Runtime.version().feature());
    private final ChunkSizer pieces = new ChunkSizer(transfer.nanos());
    private @Nullable SourceReader file;
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
      TransferControl control = transfer.control();
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
        transfer.moved(sent);
        if (last) {
          over = true;
          close();
          transfer.allMoved();
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
      SourceReader from = file;
      if (from == null) {
        from = SourceReader.of(source);
        file = from;
        transfer.started(source.size(), 0);
      }
      ByteBuffer piece = memory.room(size);
      from.fill(piece, sent);
      return memory.lend(piece);
    }

    private void fail(TroubleException why) {
      over = true;
      close();
      abort.because(why.trouble());
      subscriber.onError(why);
    }

    private void close() {
      SourceReader open = file;
      file = null;
      if (open != null) {
        open.close();
      }
    }
  }
}
