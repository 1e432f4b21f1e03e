package dev.odooupgrade.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class WrappingTest {

  @Test
  void text_is_broken_at_spaces_and_at_its_own_line_breaks() {
    assertThat(Wrapping.lines("one two three\nfour", 7))
        .containsExactly("one two", "three", "four");
    assertThat(Wrapping.lines("", 7)).containsExactly("");
    assertThat(Wrapping.lines("one\n\ntwo", 9)).containsExactly("one", "", "two");
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
  void what_does_not_fit_continues_behind_the_column_that_the_line_begins_with() {
    assertThat(hanging("1  one two", 20)).containsExactly("1  one two");
    assertThat(hanging("1  one two three", 10)).containsExactly("1  one two", "   three");
    assertThat(hanging("1  one two three", 5))
        .as("the column takes more than half of it")
        .containsExactly("1 one", "two", "three");
    assertThat(hanging("see http://a.example/ now", 9))
        .as("an address stays whole")
        .containsExactly("see", "http://a.example/", "now");
  }

  @Property
  void no_line_is_wider_than_asked_and_no_word_is_lost(
      @ForAll String foreign, @ForAll @IntRange(min = 2, max = 40) int width) {
    String text = SafeText.clean(foreign);
    List<String> lines = Wrapping.lines(text, width);

    assertThat(lines)
        .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(width));
    assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
  }

  private static List<String> hanging(String line, int width) {
    return Wrapping.hanging(line, width, Pattern.compile("\\d+ {2}"), word -> word.contains("://"));
  }

  @Test
  void spaces_that_count_are_kept() {
    assertThat(Wrapping.pieces("  ab cd", 4)).containsExactly("  ab", " cd");
    assertThat(Wrapping.pieces("", 4)).containsExactly("");
  }
}
