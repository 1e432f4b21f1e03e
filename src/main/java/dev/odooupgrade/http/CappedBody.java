package dev.odooupgrade.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Collects an answer's bytes, and cuts it off as soon as it grows too long. */
final class CappedBody implements BodySubscriber<byte[]> {

  /** The answer is longer than anything a platform has to say. */
  static final class TooLongException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private final int most;
  private final boolean refusedAtOnce;
  private final CompletableFuture<byte[]> result = new CompletableFuture<>();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private Flow.@Nullable Subscription subscription;

  private CappedBody(int most, boolean refusedAtOnce) {
    this.most = most;
    this.refusedAtOnce = refusedAtOnce;
  }

  /** Takes answers of at most so many bytes; runs the note when an answer's head is there. */
  static BodyHandler<byte[]> atMost(int most, Runnable headIsThere) {
    return head -> {
      headIsThere.run();
      long announced = head.headers().firstValueAsLong("Content-Length").orElse(0);
      return new CappedBody(most, announced > most);
    };
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return result;
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    subscription = given;
    if (refusedAtOnce) {
      refuse();
    } else {
      given.request(Long.MAX_VALUE);
    }
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    for (ByteBuffer buffer : buffers) {
      if (bytes.size() + buffer.remaining() > most) {
        refuse();
        return;
      }
      byte[] piece = new byte[buffer.remaining()];
      buffer.get(piece);
      bytes.write(piece, 0, piece.length);
    }
  }

  @Override
  public void onError(Throwable throwable) {
    result.completeExceptionally(throwable);
  }

  @Override
  public void onComplete() {
    result.complete(bytes.toByteArray());
  }

  private void refuse() {
    if (subscription != null) {
      subscription.cancel();
    }
    result.completeExceptionally(new TooLongException());
  }
}
