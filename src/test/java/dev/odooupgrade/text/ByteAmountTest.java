package dev.odooupgrade.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ByteAmountTest {

  @ParameterizedTest
  @CsvSource({
    "500, 500",
    "500K, 512000",
    "500k, 512000",
    "2M, 2097152",
    "1.5G, 1610612736",
    "'1,5G', 1610612736",
    "2MiB, 2097152",
    "2 MB, 2097152",
    "2 MiB/s, 2097152",
    "1T, 1099511627776",
    "0, 0",
    "1.5, 1"
  })
  void amounts_are_read_as_people_type_them(String typed, long bytes) {
    assertThat(ByteAmount.parse(typed)).hasValue(bytes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "fast", "-5M", "5X", "M", "1e9M", "2M/min", "99999999999999T"})
  void anything_else_is_none(String typed) {
    assertThat(ByteAmount.parse(typed)).isEmpty();
  }
}
