package dev.odooupgrade.transfer.https;

import dev.odooupgrade.http.call.AnswerHead;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/**
 * What an HTTP server calls a version of a file (RFC 9110, section 8.8), written down as it came: a
 * strong {@code ETag}, else a date that is as good, else a weak {@code ETag}.
 */
final class Validators {
  private static final String WEAK = "W/";
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT);

  /** Two changes within one second would have the same date (RFC 9110, section 8.8.2.2). */
  private static final Duration SURELY_LATER = Duration.ofSeconds(1);

  private Validators() {}

  static Optional<String> of(AnswerHead head) {
    Optional<String> tag = head.header("ETag").filter(text -> text.endsWith("\""));
    return tag.filter(text -> !text.startsWith(WEAK)).or(() -> strongDate(head)).or(() -> tag);
  }

  /**
   * Whether it may be sent as {@code If-Range}. A weak tag may not: it only says that two versions
   * mean the same, not that their bytes are the same.
   */
  static boolean isStrong(String version) {
    return version.startsWith("\"") || date(version).isPresent();
  }

  private static Optional<String> strongDate(AnswerHead head) {
    Optional<String> changed = head.header("Last-Modified");
    Optional<ZonedDateTime> then = changed.flatMap(Validators::date);
    Optional<ZonedDateTime> now = head.header("Date").flatMap(Validators::date);
    return then.isPresent() && now.isPresent() && !now.get().isBefore(then.get().plus(SURELY_LATER))
        ? changed
        : Optional.empty();
  }

  private static Optional<ZonedDateTime> date(String text) {
    try {
      return Optional.of(ZonedDateTime.parse(text, HTTP_DATE));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
