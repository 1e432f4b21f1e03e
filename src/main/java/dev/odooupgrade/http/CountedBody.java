package dev.odooupgrade.http;

import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;

/** Passes a body on and counts the bytes that were handed to the network. */
final class CountedBody implements BodyPublisher {

  /** How much had been handed over when a call ended. */
  enum Sent {
    NOTHING,
    SOME,
    ALL
  }

  private final BodyPublisher body;
  private final AtomicLong count = new AtomicLong();

  CountedBody(BodyPublisher body) {
    this.body = body;
  }

  long count() {
    return count.get();
  }

  Sent sent() {
    if (count() == 0) {
      return Sent.NOTHING;
    }
    return count() < contentLength() ? Sent.SOME : Sent.ALL;
  }

  @Override
  public long contentLength() {
    return body.contentLength();
  }

  @Override
  public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
    body.subscribe(
        new Flow.Subscriber<>() {
          @Override
          public void onSubscribe(Flow.Subscription subscription) {
            subscriber.onSubscribe(subscription);
          }

          @Override
          public void onNext(ByteBuffer piece) {
            count.addAndGet(piece.remaining());
            subscriber.onNext(piece);
          }

          @Override
          public void onError(Throwable throwable) {
            subscriber.onError(throwable);
          }

          @Override
          public void onComplete() {
            subscriber.onComplete();
          }
        });
  }
}
