package dev.odooupgrade.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationsTest {
  @ParameterizedTest
  @CsvSource({
    "PT0.9S, 0 s",
    "PT56S, 56 s",
    "PT1M, 1 min",
    "PT1M19S, 1 min 19 s",
    "PT2H5M59S, 2 h 5 min",
    "PT24H, 1 day",
    "PT76H20M, 3 days 4 h",
    "PT-5S, 0 s",
  })
  void a_span_is_told_in_its_two_largest_units(Duration span, String words) {
    assertThat(Durations.words(span)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"PT1H12M59S, 01:12", "PT59S, 00:00", "PT123H4M, 123:04"})
  void a_clock_shows_hours_and_minutes(Duration span, String words) {
    assertThat(Durations.clock(span)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S, just now",
    "PT9S, 9 s ago",
    "PT4M59S, 4 min ago",
    "PT25H, 1 day ago",
    "PT-1H, just now",
  })
  void what_is_past_is_told_in_its_largest_unit(Duration span, String words) {
    assertThat(Durations.ago(span)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"PT9S, in 9 s", "PT0S, now", "PT3H, in 3 h", "PT48H, in 2 days"})
  void what_is_to_come_is_told_in_its_largest_unit(Duration span, String words) {
    assertThat(Durations.in(span)).isEqualTo(words);
  }
}
