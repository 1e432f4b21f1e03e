package dev.odooupgrade.ui.field;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.ui.Key;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineEditorTest {

  @ParameterizedTest(name = "''{0}'' after {1} is ''{2}''")
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "ab, c, abc|",
        "ab, left x, ax|b",
        "ab, home x, x|ab",
        "ab, ctrl-a right x, ax|b",
        "ab, backspace, a|",
        "\"\", backspace, |",
        "ab, home del, |b",
        "ab, del, ab|",
        "one two, ctrl-w, one |",
        "one two, ctrl-backspace, one |",
        "one two, alt-b x, one x|two",
        "one two, ctrl-left ctrl-left ctrl-k, |",
        "one two, home alt-f, one| two",
        "one two, home alt-d, | two",
        "one two, alt-b ctrl-u, |two",
        "one two, home ctrl-right ctrl-k, one|",
        "ab, ctrl-a ctrl-e x, abx|",
        "ab, left left left x, x|ab",
      })
  void keys_edit_as_they_do_in_a_shell(String text, String keys, String expected) {
    LineEditor editor = LineEditor.of(text);
    for (Key key : Arrays.stream(keys.split(" ")).map(Key::parse).toList()) {
      editor = editor.press(key).orElseThrow();
    }
    assertThat(shown(editor)).isEqualTo(expected);
  }

  @Test
  void a_pasted_text_becomes_one_line_and_presses_nothing() {
    LineEditor editor =
        LineEditor.EMPTY.press(new Key.Paste("\nM123456-abcxyz\r\nA\u0007\n")).orElseThrow();
    assertThat(editor.text()).isEqualTo("M123456-abcxyz A");
  }

  @Test
  void an_emoji_is_deleted_whole() {
    LineEditor editor = LineEditor.of("a\uD83D\uDE00");
    assertThat(editor.press(Key.parse("backspace")).orElseThrow().text()).isEqualTo("a");
    assertThat(editor.press(Key.parse("left")).orElseThrow().caret()).isEqualTo(1);
  }

  @Test
  void a_huge_paste_is_cut_at_a_length_no_field_needs() {
    LineEditor editor = LineEditor.EMPTY.press(new Key.Paste("x".repeat(100_000))).orElseThrow();
    assertThat(editor.text()).hasSize(4096);
  }

  @Test
  void keys_that_edit_nothing_are_left_to_others() {
    for (String key : new String[] {"enter", "tab", "esc", "up", "f1", "ctrl-c", "alt-x"}) {
      assertThat(LineEditor.of("ab").press(Key.parse(key))).as(key).isEmpty();
    }
  }

  private static String shown(LineEditor editor) {
    return editor.text().substring(0, editor.caret())
        + "|"
        + editor.text().substring(editor.caret());
  }
}
