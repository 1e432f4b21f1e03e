package dev.odooupgrade.ui.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateTextTest {

  @ParameterizedTest
  @CsvSource({
    "500K, 512000",
    "2M, 2097152",
    "2 MiB/s, 2097152",
    "1.5m, 1572864",
    "'1,5 M', 1572864",
    "1G, 1073741824",
    "1K, 1024",
  })
  void a_number_with_a_unit_is_a_rate(String typed, long bytes) {
    assertThat(RateText.parse(typed)).contains(OptionalLong.of(bytes));
  }

  @Test
  void nothing_is_no_limit() {
    assertThat(RateText.parse("  ")).contains(OptionalLong.empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"fast", "500", "0K", "0.5K", "-1M", "2M/min", "1e9M"})
  void anything_else_is_none(String typed) {
    assertThat(RateText.parse(typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"512000, 500K", "2097152, 2M", "1073741824, 1G", "1572864, 1536K", "1500, 1.5K"})
  void a_limit_is_put_back_as_it_would_be_typed(long bytes, String typed) {
    assertThat(RateText.typed(OptionalLong.of(bytes))).isEqualTo(typed);
    assertThat(RateText.typed(OptionalLong.empty())).isEmpty();
  }
}
