package dev.odooupgrade.http.call;

import dev.odooupgrade.domain.HttpStatus;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** What an answer says before its body. */
public record AnswerHead(HttpStatus status, HttpHeaders headers) {
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT);

  /** Reads a date as HTTP writes it; empty when it is none. */
  public static Optional<Instant> date(String text) {
    try {
      return Optional.of(HTTP_DATE.parse(text, Instant::from));
    } catch (DateTimeParseException notOne) {
      return Optional.empty();
    }
  }

  /** The first header of that name, in any case. */
  public Optional<String> header(String name) {
    return headers.firstValue(name).map(String::strip);
  }

  /** The length of the body in bytes; empty when it is not announced, or not as a number. */
  public OptionalLong length() {
    String text = header("Content-Length").orElse("");
    return text.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
  }
}
