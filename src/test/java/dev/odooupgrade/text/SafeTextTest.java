package dev.odooupgrade.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.googlecode.lanterna.TerminalTextUtils;
import com.googlecode.lanterna.TextCharacter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain text ~!",
        "",
        "crème brûlée, Ðorđe, Škoda",
        "Москва Ελλάδα",
        "日本語 한국어 カタカナ ＡＢ",
        "עברית العربية",
        "→ … ✓ × · ─ │ █ ░"
      })
  void ordinary_text_stays_as_it_is(String text) {
    assertThat(SafeText.clean(text)).isEqualTo(text);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "escape, '\u001b', 1",
    "bell, '\u0007', 1",
    "delete, '\u007f', 1",
    "C1 CSI, '\u009b', 1",
    "C1 next line, '\u0085', 1",
    "override, '\u202e', 1",
    "isolate, '\u2066', 1",
    "zero width space, '\u200b', 1",
    "zero width join, '\u200d', 1",
    "byte order mark, '\ufeff', 1",
    "soft hyphen, '\u00ad', 1",
    "variation, '\ufe0f', 1",
    "private use, '\ue000', 1",
    "emoji, '😀', 1",
    "family, '👨‍👩', 3",
    "flag, '🇧🇪', 2",
    "mathematics, '𝒜', 1",
    "watch, '⌚', 1",
    "white check, '✅', 1",
    "high voltage, '⚡', 1",
    "Bopomofo, 'ㄅ', 1",
    "Korean in parts, 'ᄀᄀ', 2",
    "Thai vowel am, 'ำ', 1"
  })
  void what_could_harm_is_replaced_one_for_one(String name, String harmful, int count) {
    assertThat(SafeText.clean("a" + harmful + "b")).isEqualTo("a" + "\uFFFD".repeat(count) + "b");
  }

  @Test
  void nul_and_unpaired_surrogates_are_replaced() {
    assertThat(SafeText.clean("\0a\uD83Db\uDE00")).isEqualTo("\uFFFDa\uFFFDb\uFFFD");
  }

  @Test
  void accents_are_composed_and_marks_without_a_letter_replaced() {
    assertThat(SafeText.clean("e\u0301")).isEqualTo("é");
    assertThat(SafeText.clean("x\u0301")).isEqualTo("x\uFFFD");
  }

  @Test
  void an_escape_sequence_becomes_visible_text() {
    assertThat(SafeText.clean("evil\u001b[31mname")).isEqualTo("evil\uFFFD[31mname");
  }

  @Test
  void line_breaks_and_tabs_become_spaces_on_one_line() {
    assertThat(SafeText.clean("a\nb\r\nc\rd\te\u2028f")).isEqualTo("a b c d e f");
  }

  @Test
  void line_breaks_are_kept_when_wanted() {
    assertThat(SafeText.cleanLines("a\nb\r\nc\rd\te\u2028f\u001b"))
        .isEqualTo("a\nb\nc\nd e\nf\uFFFD");
  }

  @Test
  void whatever_is_let_through_takes_the_columns_that_the_screen_counts() {
    List<String> wrong = new ArrayList<>();
    for (int c = 0; c <= 0xFFFF; c++) {
      String s = Character.toString(c);
      if (SafeText.isSafe(c) && DisplayWidth.of(s) != TerminalTextUtils.getColumnWidth(s)) {
        wrong.add("U+%04X".formatted(c));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void whatever_is_let_through_has_a_cell_of_its_own() {
    List<String> wrong = new ArrayList<>();
    for (int c = 0; c <= 0xFFFF; c++) {
      if (SafeText.isSafe(c) && TextCharacter.fromString("a" + (char) c + "b").length != 3) {
        wrong.add("U+%04X".formatted(c));
      }
    }
    assertThat(wrong).isEmpty();
  }
}
