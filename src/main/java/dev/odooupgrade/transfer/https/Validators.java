package dev.odooupgrade.transfer.https;

import dev.odooupgrade.http.call.AnswerHead;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What an HTTP server calls a version of a file (RFC 9110, section 8.8), written down as it came: a
 * strong {@code ETag}, else a date that is as good, else a weak {@code ETag}.
 */
final class Validators {
  private static final String WEAK = "W/";

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
    return version.startsWith("\"") || AnswerHead.date(version).isPresent();
  }

  private static Optional<String> strongDate(AnswerHead head) {
    Optional<String> changed = head.header("Last-Modified");
    Optional<Instant> then = changed.flatMap(AnswerHead::date);
    Optional<Instant> now = head.header("Date").flatMap(AnswerHead::date);
    return then.isPresent() && now.isPresent() && !now.get().isBefore(then.get().plus(SURELY_LATER))
        ? changed
        : Optional.empty();
  }
}
