package dev.odooupgrade.tui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.tui.VirtualScreen;
import dev.odooupgrade.tui.kit.FieldPainter.Window;
import dev.odooupgrade.tui.terminal.Glyphs;
import dev.odooupgrade.tui.terminal.Theme;
import dev.odooupgrade.ui.Key;
import dev.odooupgrade.ui.model.FieldModel;
import dev.odooupgrade.ui.model.KeyHint;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartsTest {

  @ParameterizedTest(name = "{0}|{1} in {2}")
  @CsvSource({
    "'', '', 6, ______, 0",
    "abc, '', 6, abc___, 3",
    "abc, def, 6, abcdef, 3",
    "abcde, f, 6, abcdef, 5",
    "abcdef, '', 6, <cdef_, 5",
    "abcdef, ghij, 6, <cdefg, 5",
    "'', abcdefgh, 6, abcde>, 0",
    "ab, cdefgh, 6, abcde>, 2",
    "日本語, '', 6, <本語_, 5",
    "abc, '', 1, _, 0"
  })
  void a_field_shows_the_part_around_the_caret(
      String before, String after, int room, String shown, int caret) {
    assertThat(Window.of(before, after, room)).isEqualTo(new Window(shown, caret));
  }

  @ParameterizedTest
  @CsvSource({"10,5,0,0", "10,5,2,0", "10,5,5,3", "10,5,9,5", "3,5,2,0", "0,5,-1,0"})
  void a_list_scrolls_with_the_selection_in_the_middle(
      int count, int height, int selected, int first) {
    assertThat(ListPainter.first(count, height, selected)).isEqualTo(first);
  }

  @Test
  void hints_that_do_not_fit_give_way_to_one_for_the_rest() {
    List<KeyHint> hints =
        List.of(
            new KeyHint("", "Enter", "open"),
            new KeyHint("", "n", "new"),
            new KeyHint("", "?", "help"));

    assertThat(KeyLine.layout(hints, 25)).isEqualTo(hints);
    assertThat(KeyLine.layout(hints, 24))
        .containsExactly(hints.get(0), new KeyHint("", "?", "more"));
    assertThat(KeyLine.layout(hints, 3)).containsExactly(new KeyHint("", "?", "more"));
  }

  @Test
  void while_it_is_too_small_only_the_keys_that_quit_are_heard() {
    assertThat(TooSmall.swallows(Key.parse("enter"))).isTrue();
    assertThat(TooSmall.swallows(Key.parse("x"))).isTrue();
    assertThat(TooSmall.swallows(Key.parse("ctrl-c"))).isFalse();
    assertThat(TooSmall.swallows(Key.parse("q"))).isFalse();
    assertThat(TooSmall.applies(60, 15)).isFalse();
    assertThat(TooSmall.applies(59, 15)).isTrue();
    assertThat(TooSmall.applies(60, 14)).isTrue();
  }

  @Test
  void a_screen_follows_the_size_of_the_terminal() {
    VirtualScreen screen = new VirtualScreen(80, 24);
    ScreenPainter painter = new ScreenPainter(screen.screen(), Theme.MONO, Glyphs.UNICODE);
    painter.draw(canvas -> canvas.text(0, 0, canvas.width() + "x" + canvas.height())).show();
    assertThat(screen.row(0)).isEqualTo("80x24");

    screen.resize(40, 10);
    painter.draw(canvas -> canvas.text(0, 0, "never")).show();
    assertThat(screen.text()).contains("too small: 40×10, needs 60×15").doesNotContain("never");
    assertThat(painter.isTooSmall()).isTrue();

    screen.resize(100, 30);
    painter.draw(canvas -> canvas.text(0, 0, canvas.width() + "x" + canvas.height())).show();
    assertThat(screen.row(0)).isEqualTo("100x30");
  }

  @Test
  void what_an_earlier_frame_showed_is_gone() {
    VirtualScreen screen = new VirtualScreen(80, 24);
    ScreenPainter painter = new ScreenPainter(screen.screen(), Theme.DEFAULT, Glyphs.UNICODE);
    painter.draw(canvas -> FieldPainter.paint(canvas, 0, 0, 20, field("old"), true)).show();
    assertThat(screen.cursor()).isEqualTo("5,0");
    painter.draw(canvas -> canvas.text(0, 1, "new")).show();

    assertThat(screen.text()).isEqualTo("\nnew" + "\n".repeat(23));
    assertThat(screen.styles()).isEmpty();
    assertThat(screen.cursor()).isEqualTo("hidden");
  }

  private static FieldModel field(String text) {
    return new FieldModel(text, text.length());
  }
}
