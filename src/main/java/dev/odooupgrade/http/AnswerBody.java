package dev.odooupgrade.http;

import dev.odooupgrade.domain.TroubleException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.util.Optional;

/** Where the body of an answer goes. */
@FunctionalInterface
interface AnswerBody {
  /** Into memory, all of it; no answer of a method is longer than that. */
  AnswerBody IN_MEMORY = head -> CappedBody.whole(head, HttpSettings.MAX_ANSWER);

  /** Into memory, as much of it as comes. */
  AnswerBody WHATEVER_COMES = head -> CappedBody.beginning(HttpSettings.MAX_ANSWER);

  /** Takes the body of the answer with this head; what it ends with is what was held of it. */
  BodySubscriber<byte[]> of(ResponseInfo head);

  /** How many bytes went elsewhere than into memory. */
  default long passedOn() {
    return 0;
  }

  /**
   * Takes what has come, as far as it is wanted, and then nothing any more; when this returns,
   * nothing is being taken.
   *
   * @return why what has come could not be taken, if it could not
   */
  default Optional<TroubleException> shut() {
    return Optional.empty();
  }
}
