package dev.odooupgrade.http;

import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;

/** Where the body of an answer goes. */
@FunctionalInterface
interface AnswerBody {
  /** Into memory, all of it; no answer of a method is longer than that. */
  AnswerBody HELD = head -> CappedBody.whole(head, HttpSettings.MAX_ANSWER);

  /** Takes the body of the answer with this head; what it ends with is what was held of it. */
  BodySubscriber<byte[]> of(ResponseInfo head);

  /** How many bytes went elsewhere than into memory. */
  default long passedOn() {
    return 0;
  }

  /** Takes nothing any more; when this returns, nothing is being taken. */
  default void shut() {}
}
