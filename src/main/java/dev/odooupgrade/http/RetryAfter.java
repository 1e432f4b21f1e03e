package dev.odooupgrade.http;

import dev.odooupgrade.http.call.AnswerHead;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/** How long a server asks to be left alone ({@code Retry-After}, RFC 9110, section 10.2.3). */
final class RetryAfter {
  /** Nobody waits longer without being asked: a person may come back, a watch asks again anyway. */
  static final Duration LONGEST = Duration.ofMinutes(1);

  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT);

  private RetryAfter() {}

  /** Seconds, or a date, which counts by the clock of the server that tells it. */
  static Optional<Duration> in(AnswerHead head) {
    String told = head.header("Retry-After").orElse("");
    Optional<Duration> pause =
        told.matches("\\d{1,9}")
            ? Optional.of(Duration.ofSeconds(Long.parseLong(told)))
            : head.header("Date")
                .flatMap(RetryAfter::date)
                .flatMap(now -> date(told).map(until -> Duration.between(now, until)));
    return pause.map(RetryAfter::bounded);
  }

  private static Optional<Instant> date(String text) {
    try {
      return Optional.of(ZonedDateTime.parse(text, HTTP_DATE).toInstant());
    } catch (DateTimeParseException notOne) {
      return Optional.empty();
    }
  }

  private static Duration bounded(Duration told) {
    return told.isNegative() ? Duration.ZERO : told.compareTo(LONGEST) > 0 ? LONGEST : told;
  }
}
