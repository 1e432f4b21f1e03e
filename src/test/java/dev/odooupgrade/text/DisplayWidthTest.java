package dev.odooupgrade.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {

  @ParameterizedTest
  @CsvSource({"abc,3", "é→…─█,5", "日本語,6", "한국,4", "ＡＢ,4", "ｱｲ,2", "'',0"})
  void columns_are_counted_not_characters(String text, int columns) {
    assertThat(DisplayWidth.of(text)).isEqualTo(columns);
  }

  @Test
  void a_wide_character_is_never_cut_in_half() {
    assertThat(DisplayWidth.clip("日本語", 5)).isEqualTo("日本");
    assertThat(DisplayWidth.clip("日本語", 6)).isEqualTo("日本語");
    assertThat(DisplayWidth.clip("abc", 0)).isEmpty();
  }

  @Test
  void a_cut_shows_its_sign_and_still_fits() {
    assertThat(DisplayWidth.clip("abcdef", 4, "…")).isEqualTo("abc…");
    assertThat(DisplayWidth.clip("abcd", 4, "…")).isEqualTo("abcd");
    assertThat(DisplayWidth.clip("日本語", 4, "…")).isEqualTo("日…");
    assertThat(DisplayWidth.clip("abcdef", 2, "...")).isEqualTo("..");
  }

  @Test
  void padding_counts_columns() {
    assertThat(DisplayWidth.padRight("日", 4)).isEqualTo("日  ");
    assertThat(DisplayWidth.padRight("long", 2)).isEqualTo("long");
  }
}
