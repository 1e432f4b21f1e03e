package dev.odooupgrade.platform.current;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.request.RequestRef;
import java.util.Optional;

/** A question about a request, which is asked wherever the request may be handled. */
@FunctionalInterface
interface ServerFallback<R> {
  R at(RequestRef way) throws TroubleException, InterruptedException;

  /**
   * Asks at the server that the platform named last; only where nobody is met there, so that
   * nothing was sent, at the one before, and at the platform's own address.
   *
   * @throws TroubleException the one about the server named last, where nobody is met anywhere
   */
  static <R> R ask(RequestRef request, ServerFallback<R> question)
      throws TroubleException, InterruptedException {
    Optional<TroubleException> first = Optional.empty();
    for (RequestRef way : request.ways()) {
      try {
        return question.at(way);
      } catch (TroubleException broken) {
        if (!broken.trouble().kind().metNobody()) {
          throw broken;
        }
        first = first.or(() -> Optional.of(broken));
      }
    }
    throw first.orElseThrow();
  }
}
