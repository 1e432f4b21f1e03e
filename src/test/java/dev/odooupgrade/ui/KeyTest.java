package dev.odooupgrade.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTest {

  @ParameterizedTest
  @CsvSource({
    "enter, Enter",
    "esc, Esc",
    "shift-tab, Shift-Tab",
    "ctrl-left, Ctrl-Left",
    "ctrl-alt-shift-del, Ctrl-Alt-Shift-Del",
    "pgup, PgUp",
    "f1, F1",
    "f12, F12",
    "a, a",
    "A, A",
    "?, ?",
    "-, -",
    "é, é",
    "😀, 😀",
    "space, Space",
    "ctrl-c, Ctrl-C",
    "ctrl-space, Ctrl-Space",
    "alt-b, Alt-b",
    "alt-B, Alt-B",
    "alt--, Alt--"
  })
  void the_name_of_a_key_can_be_read_back(String name, String label) {
    Key key = Key.parse(name);

    assertThat(key).hasToString(name);
    assertThat(Key.parse(key.toString())).isEqualTo(key);
    assertThat(key.label()).isEqualTo(label);
  }

  @Test
  void every_key_with_a_name_can_be_read_back() {
    for (KeyName name : KeyName.values()) {
      assertThat(Key.parse(name.label()).is(name)).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "foo", "ctrl-foo", "shift-a", "ctrl-alt-a", "paste", "ctrl-😀"})
  void what_is_no_key_is_refused_by_name(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Key.parse(name))
        .withMessageContaining("'" + name + "'");
  }

  @Test
  void a_paste_does_not_show_its_text() {
    assertThat(new Key.Paste("s3cret")).hasToString("paste");
  }
}
