package dev.odooupgrade.http;

import dev.odooupgrade.http.call.AnswerHead;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How long a server asks to be left alone ({@code Retry-After}, RFC 9110, section 10.2.3). */
final class RetryAfter {
  /** Nobody waits longer without being asked: a person may come back, a watch asks again anyway. */
  static final Duration LONGEST = Duration.ofMinutes(1);

  private RetryAfter() {}

  /**
   * Seconds, or a date, which counts by the clock of the server that tells it.
   *
   * @param ours for a server that does not tell its own time
   */
  static Optional<Duration> in(AnswerHead head, Clock ours) {
    String told = head.header("Retry-After").orElse("");
    Optional<Duration> pause =
        told.matches("\\d{1,9}")
            ? Optional.of(Duration.ofSeconds(Long.parseLong(told)))
            : AnswerHead.date(told).map(until -> Duration.between(now(head, ours), until));
    return pause.map(RetryAfter::bounded);
  }

  private static Instant now(AnswerHead head, Clock ours) {
    return head.header("Date").flatMap(AnswerHead::date).orElseGet(ours::instant);
  }

  private static Duration bounded(Duration told) {
    return told.isNegative() ? Duration.ZERO : told.compareTo(LONGEST) > 0 ? LONGEST : told;
  }
}
