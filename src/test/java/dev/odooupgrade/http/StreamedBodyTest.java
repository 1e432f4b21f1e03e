package dev.odooupgrade.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.http.call.AnswerHead;
import dev.odooupgrade.http.call.Receiver;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;

/** With a worker that works when it is told to. */
final class StreamedBodyTest {
  private final Queue<Runnable> work = new ArrayDeque<>();
  private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
  private final Line line = new Line();
  private Optional<TroubleException> refusal = Optional.empty();
  private Optional<Runnable> more = Optional.empty();
  private boolean busy;

  private boolean atOnce;
  private final StreamedBody answer = new StreamedBody(new Taking(), this::execute);
  private final BodySubscriber<byte[]> body = answer.of(new Success());
  private final CompletableFuture<byte[]> result = body.getBody().toCompletableFuture();

  StreamedBodyTest() {
    body.onSubscribe(line);
    finishWork();
  }

  @Test
  void what_came_before_the_line_broke_is_taken() {
    body.onNext(List.of(bytes(1, 2)));
    body.onNext(List.of(bytes(3)));
    body.onError(new IOException("broke"));
    finishWork();
    assertThat(taken.toByteArray()).containsExactly(1, 2, 3);
    assertThatThrownBy(result::get).hasRootCauseMessage("broke");
  }

  @Test
  void what_the_receiver_refuses_is_told_even_when_the_line_broke_behind_it() {
    TroubleException full = new TroubleException(TroubleKind.FILE, "The disk is full.", "", "");
    refusal = Optional.of(full);
    body.onNext(List.of(bytes(1)));
    body.onError(new IOException("broke"));
    finishWork();
    assertThatThrownBy(result::get).hasCause(full);
    assertThat(line.cancelled).isTrue();
  }

  @Test
  void a_receiver_that_waits_does_not_keep_the_break_from_being_told() {
    busy = true;
    body.onNext(List.of(bytes(1)));
    finishWork();
    body.onNext(List.of(bytes(2)));
    body.onError(new IOException("broke"));
    finishWork();
    assertThat(taken.toByteArray()).containsExactly(1);
    assertThatThrownBy(result::get).hasRootCauseMessage("broke");
  }

  @Test
  void a_receiver_that_waits_is_not_flooded_and_gets_the_rest_later() throws Exception {
    busy = true;
    long first = line.asked;
    for (byte number = 1; number <= first; number++) {
      body.onNext(List.of(bytes(number)));
      finishWork();
    }
    assertThat(taken.size()).isEqualTo(1);
    assertThat(line.asked)
        .as("asked for one more, for the one that was taken")
        .isEqualTo(first + 1);
    body.onComplete();
    busy = false;
    more.orElseThrow().run();
    finishWork();
    assertThat(taken.size()).isEqualTo((int) first);
    assertThat(result.get()).isEmpty();
  }

  @Test
  void what_still_waits_when_the_call_has_ended_is_taken_and_nothing_after_it() {
    body.onNext(List.of(bytes(1, 2)));
    atOnce = true;
    assertThat(answer.shut()).isEmpty();
    assertThat(taken.toByteArray()).containsExactly(1, 2);
    body.onNext(List.of(bytes(3)));
    finishWork();
    assertThat(taken.toByteArray()).containsExactly(1, 2);
  }

  @Test
  void what_still_waits_and_cannot_be_taken_is_told() {
    TroubleException full = new TroubleException(TroubleKind.FILE, "The disk is full.", "", "");
    refusal = Optional.of(full);
    body.onNext(List.of(bytes(1)));
    atOnce = true;
    assertThat(answer.shut()).containsSame(full);
  }

  private void execute(Runnable task) {
    if (atOnce) {
      task.run();
    } else {
      work.add(task);
    }
  }

  private void finishWork() {
    for (Runnable next = work.poll(); next != null; next = work.poll()) {
      next.run();
    }
  }

  private static ByteBuffer bytes(int... numbers) {
    ByteBuffer buffer = ByteBuffer.allocate(numbers.length);
    for (int number : numbers) {
      buffer.put((byte) number);
    }
    return buffer.flip();
  }

  private final class Taking implements Receiver {
    @Override
    public void begin(AnswerHead head) {
      taken.reset();
    }

    @Override
    public void take(ByteBuffer[] pieces, Runnable next) throws TroubleException {
      if (refusal.isPresent()) {
        throw refusal.get();
      }
      for (ByteBuffer piece : pieces) {
        while (piece.hasRemaining()) {
          taken.write(piece.get());
        }
      }
      more = Optional.of(next);
      if (!busy) {
        next.run();
      }
    }
  }

  private static final class Line implements Flow.Subscription {
    private long asked;
    private boolean cancelled;

    @Override
    public void request(long count) {
      asked += count;
    }

    @Override
    public void cancel() {
      cancelled = true;
    }
  }

  private static final class Success implements ResponseInfo {
    @Override
    public int statusCode() {
      return 200;
    }

    @Override
    public HttpHeaders headers() {
      return HttpHeaders.of(Map.of(), (name, value) -> true);
    }

    @Override
    public HttpClient.Version version() {
      return HttpClient.Version.HTTP_1_1;
    }
  }
}
