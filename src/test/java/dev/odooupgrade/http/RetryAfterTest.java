package dev.odooupgrade.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.HttpStatus;
import dev.odooupgrade.http.call.AnswerHead;
import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RetryAfterTest {
  private static final String NOW = "Mon, 23 Nov 2026 10:15:00 GMT";
  private static final Clock OURS =
      Clock.fixed(Instant.parse("2026-11-23T10:15:00Z"), ZoneOffset.UTC);
  private static final Clock WRONG = Clock.offset(OURS, Duration.ofDays(-400));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | PT0S",
        "7 | PT7S",
        "' 7 ' | PT7S",
        "60 | PT1M",
        "61 | PT1M",
        "3600 | PT1M",
        "999999999 | PT1M",
        "Mon, 23 Nov 2026 10:15:20 GMT | PT20S",
        "Mon, 23 Nov 2026 11:15:00 GMT | PT1M",
        "Mon, 23 Nov 2026 10:14:00 GMT | PT0S",
        "Sun, 06 Nov 1994 08:49:37 GMT | PT0S",
        "-1 |",
        "1.5 |",
        "soon |",
        "99999999999999999999 |",
        "'' |",
      })
  void seconds_and_dates_are_heeded_up_to_a_minute(String told, Duration pause) {
    Map<String, List<String>> headers = Map.of("retry-after", List.of(told), "date", List.of(NOW));
    assertThat(RetryAfter.in(head(headers), WRONG).orElse(null)).isEqualTo(pause);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "20 | PT20S",
        "Mon, 23 Nov 2026 10:15:20 GMT | PT20S",
        "Wed, 23 Nov 2101 10:15:20 GMT | PT1M"
      })
  void where_the_server_does_not_tell_its_time_a_date_counts_by_ours(String told, Duration pause) {
    assertThat(RetryAfter.in(head(Map.of("Retry-After", List.of(told))), OURS).orElse(null))
        .isEqualTo(pause);
  }

  private static AnswerHead head(Map<String, List<String>> headers) {
    return new AnswerHead(new HttpStatus(429, ""), HttpHeaders.of(headers, (name, value) -> true));
  }
}
