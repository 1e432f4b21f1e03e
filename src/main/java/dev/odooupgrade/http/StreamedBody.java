package dev.odooupgrade.http;

import dev.odooupgrade.domain.TroubleException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Passes the body of an answer on to a receiver, piece by piece, and asks for more only when the
 * receiver says so. Of an answer that is no success, the beginning is held instead: it says why.
 */
final class StreamedBody implements AnswerBody {
  /** Enough of an error's page to tell what it is about, in bytes. */
  private static final int ENOUGH_OF_AN_ERROR = 64 * 1024;

  /** One piece is on its way while another is taken. */
  private static final int AHEAD = 2;

  private static final byte[] NOTHING_HELD = {};

  private final Receiver receiver;
  private final Executor workers;

  /** Held while the receiver is at work, so that {@link #shut} can wait for it. */
  private final ReentrantLock work = new ReentrantLock();

  private boolean over;
  private final AtomicLong passedOn = new AtomicLong();

  StreamedBody(Receiver receiver, Executor workers) {
    this.receiver = receiver;
    this.workers = workers;
  }

  @Override
  public BodySubscriber<byte[]> of(ResponseInfo head) {
    AnswerHead said = new AnswerHead(ReasonPhrases.status(head.statusCode()), head.headers());
    return said.status().isSuccess() ? new Passing(said) : CappedBody.beginning(ENOUGH_OF_AN_ERROR);
  }

  @Override
  public long passedOn() {
    return passedOn.get();
  }

  @Override
  public void shut() {
    work.lock();
    try {
      over = true;
    } finally {
      work.unlock();
    }
  }

  private final class Passing implements BodySubscriber<byte[]> {
    private final AnswerHead head;
    private final CompletableFuture<byte[]> result = new CompletableFuture<>();
    private final Deque<ByteBuffer> waiting = new ArrayDeque<>();
    private Flow.@Nullable Subscription subscription;
    private boolean ready = true;
    private boolean ended;
    private int asked;

    Passing(AnswerHead head) {
      this.head = head;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
      return result;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
      subscription = given;
      working(
          () -> {
            receiver.begin(head);
            pass();
          });
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
      working(
          () -> {
            asked--;
            buffers.stream().filter(ByteBuffer::hasRemaining).forEach(waiting::add);
            pass();
          });
    }

    @Override
    public void onError(Throwable throwable) {
      result.completeExceptionally(throwable);
    }

    @Override
    public void onComplete() {
      working(
          () -> {
            ended = true;
            pass();
          });
    }

    /** Hands over what waits, while the receiver is ready, then asks for what comes next. */
    private void pass() throws TroubleException, InterruptedException {
      while (ready && !waiting.isEmpty()) {
        ready = false;
        receiver.take(next(receiver.most()), this::more);
      }
      if (!waiting.isEmpty()) {
        return;
      }
      if (ended) {
        result.complete(NOTHING_HELD);
      }
      Flow.Subscription from = subscription;
      while (asked < AHEAD && !ended && waiting.isEmpty() && from != null) {
        asked++;
        from.request(1);
      }
    }

    private ByteBuffer[] next(int most) {
      List<ByteBuffer> pieces = new ArrayList<>();
      int room = most;
      while (room > 0 && !waiting.isEmpty()) {
        ByteBuffer first = waiting.getFirst();
        int size = Math.min(room, first.remaining());
        pieces.add(first.slice(first.position(), size));
        first.position(first.position() + size);
        room -= size;
        passedOn.addAndGet(size);
        if (!first.hasRemaining()) {
          waiting.removeFirst();
        }
      }
      return pieces.toArray(ByteBuffer[]::new);
    }

    /** On a thread of ours, unless it is one already: whoever lets it go has other things to do. */
    private void more() {
      if (work.isHeldByCurrentThread()) {
        ready = true;
      } else {
        workers.execute(
            () ->
                working(
                    () -> {
                      ready = true;
                      pass();
                    }));
      }
    }

    private void working(Work one) {
      work.lock();
      try {
        if (!over) {
          one.run();
        }
      } catch (TroubleException | InterruptedException e) {
        fail(e);
      } catch (RuntimeException e) {
        fail(e);
        throw e;
      } finally {
        work.unlock();
      }
    }

    private void fail(Exception why) {
      over = true;
      result.completeExceptionally(why);
      if (subscription != null) {
        subscription.cancel();
      }
    }
  }

  private interface Work {
    void run() throws TroubleException, InterruptedException;
  }
}
