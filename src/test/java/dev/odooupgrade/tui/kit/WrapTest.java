package dev.odooupgrade.tui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.text.DisplayWidth;
import dev.odooupgrade.tui.terminal.Role;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WrapTest {

  @Test
  void text_breaks_at_spaces() {
    assertThat(texts(Wrap.lines("one two three four", 9)))
        .containsExactly("one two", "three", "four");
  }

  @Test
  void a_word_that_is_too_long_is_cut() {
    assertThat(texts(Wrap.lines("a abcdefgh b", 3))).containsExactly("a", "abc", "def", "gh", "b");
  }

  @Test
  void wide_letters_count_twice() {
    assertThat(texts(Wrap.lines("日本 語語", 5))).containsExactly("日本", "語語");
    assertThat(texts(Wrap.lines("日本語", 1))).containsExactly("日", "本", "語");
  }

  @Test
  void line_breaks_and_empty_lines_stay() {
    assertThat(texts(Wrap.lines("one\n\ntwo", 9))).containsExactly("one", "", "two");
    assertThat(texts(Wrap.lines("", 9))).containsExactly("");
  }

  @Test
  void looks_stay_with_their_words() {
    List<Line> lines = Wrap.lines(List.of(Span.plain("press "), new Span("Enter", Role.KEY)), 8);

    assertThat(lines).containsExactly(Line.of("press"), Line.of("Enter", Role.KEY));
  }

  @Property
  void no_line_is_wider_than_asked_and_no_word_is_lost(
      @ForAll String text, @ForAll @IntRange(min = 2, max = 40) int width) {
    List<Line> lines = Wrap.lines(List.of(Span.plain(text)), width);

    assertThat(lines).allSatisfy(line -> assertThat(line.width()).isLessThanOrEqualTo(width));
    assertThat(String.join("", texts(lines)).replace(" ", ""))
        .isEqualTo(Span.plain(text).text().replace(" ", ""));
  }

  private static List<String> texts(List<Line> lines) {
    return lines.stream()
        .map(line -> line.spans().stream().map(Span::text).reduce("", String::concat))
        .toList();
  }

  @Test
  void the_width_of_a_line_is_counted_in_columns() {
    assertThat(Line.of("日本").width()).isEqualTo(DisplayWidth.of("日本")).isEqualTo(4);
  }
}
