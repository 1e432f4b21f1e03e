package dev.odooupgrade.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class WrappingTest {

  @Test
  void text_is_broken_at_spaces_and_at_its_own_line_breaks() {
    assertThat(Wrapping.lines("one two three\nfour", 7))
        .containsExactly("one two", "three", "four");
    assertThat(Wrapping.lines("", 7)).containsExactly("");
    assertThat(Wrapping.lines(" a  b ", 7)).containsExactly("a b");
  }

  @Test
  void only_a_word_that_is_too_long_is_cut() {
    assertThat(Wrapping.lines("a abcdefghij b", 4)).containsExactly("a", "abcd", "efgh", "ij b");
  }

  @Test
  void columns_are_counted_and_not_characters() {
    assertThat(Wrapping.lines("\u6587\u5b57 \u6587", 5)).containsExactly("\u6587\u5b57", "\u6587");
    assertThat(Wrapping.lines("\u6587\u5b57", 1)).containsExactly("\u6587", "\u5b57");
  }

  @Test
  void spaces_that_count_are_kept() {
    assertThat(Wrapping.pieces("  ab cd", 4)).containsExactly("  ab", " cd");
    assertThat(Wrapping.pieces("", 4)).containsExactly("");
  }
}
