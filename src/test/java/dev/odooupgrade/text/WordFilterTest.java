package dev.odooupgrade.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How upgrades and actions are found by a few letters. */
class WordFilterTest {
  private static final List<String> FIELDS =
      List.of("M123456-abcxyz", "customer-42.sql.gz", "17.0", "test", "10534", "Running");

  @ParameterizedTest
  @CsvSource({
    "'', true",
    "17 test, true",
    "TEST 17, true",
    "17 production, false",
    "cst42, true",
    "run 10534, true",
    "42cst, false",
    "mz, false",
    "m1x, false",
    "m12abc, true",
  })
  void every_word_must_be_in_a_field(String typed, boolean found) {
    assertThat(WordFilter.of(typed).finds(FIELDS)).isEqualTo(found);
  }
}
