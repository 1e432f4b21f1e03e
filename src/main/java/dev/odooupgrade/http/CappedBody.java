package dev.odooupgrade.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Collects an answer's bytes, and does something about it as soon as there are too many. */
final class CappedBody implements BodySubscriber<byte[]> {

  /** The answer is longer than anything a platform has to say. */
  static final class TooLongException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private final int most;
  private final boolean wholeOrNot;
  private final boolean refusedAtOnce;
  private final CompletableFuture<byte[]> result = new CompletableFuture<>();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private Flow.@Nullable Subscription subscription;

  private CappedBody(int most, boolean wholeOrNot, boolean refusedAtOnce) {
    this.most = most;
    this.wholeOrNot = wholeOrNot;
    this.refusedAtOnce = refusedAtOnce;
  }

  /** Takes an answer of at most so many bytes, and refuses a longer one. */
  static BodySubscriber<byte[]> whole(ResponseInfo head, int most) {
    long announced = head.headers().firstValueAsLong("Content-Length").orElse(0);
    return new CappedBody(most, true, announced > most);
  }

  /** Takes the first bytes of an answer, also of one that breaks off, and lets the rest go. */
  static BodySubscriber<byte[]> beginning(int most) {
    return new CappedBody(most, false, false);
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return result;
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    subscription = given;
    if (refusedAtOnce) {
      cutOff();
    } else {
      given.request(Long.MAX_VALUE);
    }
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    for (ByteBuffer buffer : buffers) {
      byte[] piece = new byte[Math.min(buffer.remaining(), most - bytes.size())];
      buffer.get(piece);
      bytes.write(piece, 0, piece.length);
      if (buffer.hasRemaining()) {
        cutOff();
        return;
      }
    }
  }

  @Override
  public void onError(Throwable throwable) {
    if (wholeOrNot) {
      result.completeExceptionally(throwable);
    } else {
      onComplete();
    }
  }

  @Override
  public void onComplete() {
    result.complete(bytes.toByteArray());
  }

  private void cutOff() {
    if (subscription != null) {
      subscription.cancel();
    }
    onError(new TooLongException());
  }
}
