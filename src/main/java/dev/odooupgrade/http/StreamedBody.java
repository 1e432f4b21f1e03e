package dev.odooupgrade.http;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.http.call.AnswerHead;
import dev.odooupgrade.http.call.Receiver;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Passes the body of an answer on to a receiver, piece by piece, and asks for more only when the
 * receiver says so. Of an answer that is no success, the beginning is held instead: it says why.
 */
final class StreamedBody implements AnswerBody {
  /** Enough of an error's page to see what it is about, in bytes. */
  private static final int ENOUGH_OF_AN_ERROR = 64 * 1024;

  /** So many buffers of the client's size are requested, or wait, while others are taken. */
  private static final int AHEAD = 4;

  private static final byte[] NO_BODY = {};

  private final Receiver receiver;
  private final Executor workers;

  /** Held while the receiver is at work, so that {@link #shut} can wait for it. */
  private final ReentrantLock work = new ReentrantLock();

  private boolean over;
  private @Nullable TroubleException refusal;
  private volatile @Nullable Passing current;
  private final AtomicLong passedOn = new AtomicLong();

  StreamedBody(Receiver receiver, Executor workers) {
    this.receiver = receiver;
    this.workers = workers;
  }

  @Override
  public BodySubscriber<byte[]> of(ResponseInfo head) {
    AnswerHead said = new AnswerHead(ReasonPhrases.status(head.statusCode()), head.headers());
    if (!said.status().isSuccess() || !receiver.wants(said)) {
      return CappedBody.beginning(ENOUGH_OF_AN_ERROR);
    }
    Passing passing = new Passing(said);
    current = passing;
    return passing;
  }

  @Override
  public long passedOn() {
    return passedOn.get();
  }

  @Override
  public Optional<TroubleException> shut() {
    return CompletableFuture.supplyAsync(this::end, workers)
        .exceptionally(defect -> Optional.empty())
        .join();
  }

  /** Java's client reports a broken connection at once, while what came before still waits here. */
  private Optional<TroubleException> end() {
    work.lock();
    try {
      Passing passing = current;
      if (passing != null) {
        passing.passSafely();
      }
      over = true;
      return Optional.ofNullable(refusal);
    } finally {
      work.unlock();
    }
  }

  /**
   * What has come waits in a queue that a worker empties, so that the client's own thread keeps
   * reading from the network while the receiver is at work, on the disk as a rule.
   */
  private final class Passing implements BodySubscriber<byte[]> {
    private final AnswerHead head;
    private final CompletableFuture<byte[]> result = new CompletableFuture<>();
    private final Queue<ByteBuffer> come = new ConcurrentLinkedQueue<>();

    /** How many buffers were asked for, or have come, and were not passed on yet. */
    private final AtomicInteger ahead = new AtomicInteger();

    private final AtomicInteger turns = new AtomicInteger();
    private volatile Flow.@Nullable Subscription subscription;
    private volatile boolean ready = true;
    private volatile boolean ended;
    private volatile @Nullable Throwable broken;
    private boolean begun;

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
      takeTurns();
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
      ahead.addAndGet(buffers.size() - 1);
      come.addAll(buffers);
      takeTurns();
    }

    @Override
    public void onError(Throwable throwable) {
      broken = throwable;
      takeTurns();
    }

    @Override
    public void onComplete() {
      ended = true;
      takeTurns();
    }

    /** The first caller has a worker do the work of all that come meanwhile. */
    private void takeTurns() {
      if (turns.getAndIncrement() == 0) {
        workers.execute(this::work);
      }
    }

    private void work() {
      int seen;
      do {
        seen = turns.get();
        passSafely();
      } while (turns.addAndGet(-seen) != 0);
    }

    /** Hands over what waits, while the receiver is ready, and asks for what comes next. */
    private void pass() throws TroubleException, InterruptedException {
      if (!begun) {
        begun = true;
        receiver.begin(head);
      }
      boolean last = ended;
      Throwable why = broken;
      askForMore();
      while (ready && !come.isEmpty()) {
        ready = false;
        receiver.take(next(receiver.most()), this::more);
        askForMore();
      }
      if (why != null) {
        // What came before is passed on; unless the receiver wants to wait, which nobody will now.
        result.completeExceptionally(why);
      } else if (last && come.isEmpty()) {
        result.complete(NO_BODY);
      }
    }

    private void askForMore() {
      Flow.Subscription from = subscription;
      int missing = AHEAD - ahead.get();
      if (missing > 0 && !ended && from != null) {
        ahead.addAndGet(missing);
        from.request(missing);
      }
    }

    private ByteBuffer[] next(int most) {
      List<ByteBuffer> pieces = new ArrayList<>();
      int room = most;
      for (ByteBuffer first = come.peek(); first != null && room > 0; first = come.peek()) {
        int size = Math.min(room, first.remaining());
        pieces.add(first.slice(first.position(), size));
        first.position(first.position() + size);
        room -= size;
        passedOn.addAndGet(size);
        if (!first.hasRemaining()) {
          come.remove();
          ahead.decrementAndGet();
        }
      }
      return pieces.toArray(ByteBuffer[]::new);
    }

    private void more() {
      ready = true;
      takeTurns();
    }

    /** Not beside another one, and not after the end; what goes wrong ends the call. */
    private void passSafely() {
      work.lock();
      try {
        if (!over) {
          pass();
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
      if (why instanceof TroubleException trouble) {
        refusal = trouble;
      }
      result.completeExceptionally(why);
      Flow.Subscription from = subscription;
      if (from != null) {
        from.cancel();
      }
    }
  }
}
