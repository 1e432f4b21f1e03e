package dev.odooupgrade.tui.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.odooupgrade.tui.terminal.TerminalCheck.Looks;
import dev.odooupgrade.tui.terminal.TerminalCheck.Options;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalCheckTest {

  private static final Options NONE = new Options(false, Optional.empty());
  private static final Map<String, String> USUAL =
      Map.of("TERM", "xterm-256color", "LANG", "en_GB.UTF-8");

  @Test
  void a_usual_terminal_gets_colours_and_lines() throws NoScreenException {
    assertThat(TerminalCheck.check(USUAL, true, NONE))
        .isEqualTo(new Looks(Theme.DEFAULT, Glyphs.UNICODE));
  }

  @Test
  void without_a_terminal_a_sentence_says_what_to_do() throws NoScreenException {
    assertThatThrownBy(() -> TerminalCheck.check(USUAL, false, NONE))
        .isInstanceOf(NoScreenException.class)
        .hasMessageContaining("needs a terminal")
        .hasMessageContaining("Nothing was changed")
        .hasMessageContaining("odoo-upgrade --help");
  }

  @ParameterizedTest
  @CsvSource({"dumb, TERM=dumb", "'', TERM is not set"})
  void a_terminal_that_cannot_be_painted_is_refused(String term, String reason)
      throws NoScreenException {
    assertThatThrownBy(() -> TerminalCheck.check(with("TERM", term), true, NONE))
        .isInstanceOf(NoScreenException.class)
        .hasMessageStartingWith(reason)
        .hasMessageContaining("xterm-256color");
  }

  @Test
  void no_color_is_obeyed_when_it_says_anything() throws NoScreenException {
    assertThat(TerminalCheck.check(with("NO_COLOR", "1"), true, NONE))
        .isEqualTo(new Looks(Theme.MONO, Glyphs.UNICODE));
    assertThat(TerminalCheck.check(with("NO_COLOR", ""), true, NONE))
        .isEqualTo(new Looks(Theme.DEFAULT, Glyphs.UNICODE));
  }

  @Test
  void a_terminal_without_colours_gets_none() throws NoScreenException {
    assertThat(TerminalCheck.check(with("TERM", "vt100"), true, NONE))
        .isEqualTo(new Looks(Theme.MONO, Glyphs.UNICODE));
  }

  @Test
  void the_wishes_of_the_command_line_are_obeyed() throws NoScreenException {
    for (Theme theme : Theme.values()) {
      Options wishes = new Options(true, Optional.of(theme));
      assertThat(TerminalCheck.check(USUAL, true, wishes))
          .isEqualTo(new Looks(theme, Glyphs.ASCII));
      assertThat(TerminalCheck.check(with("NO_COLOR", "1"), true, wishes).theme())
          .as("what is said goes before what is set")
          .isEqualTo(theme);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "LC_ALL, C, true",
    "LC_ALL, POSIX, true",
    "LC_CTYPE, de_DE.ISO-8859-1, true",
    "LC_ALL, C.utf8, false",
    "LC_ALL, '', false",
    "LANG, '', true"
  })
  void the_locale_decides_about_lines(String variable, String value, boolean ascii)
      throws NoScreenException {
    assertThat(TerminalCheck.check(with(variable, value), true, NONE))
        .isEqualTo(new Looks(Theme.DEFAULT, ascii ? Glyphs.ASCII : Glyphs.UNICODE));
  }

  private static Map<String, String> with(String name, String value) {
    Map<String, String> environment = new HashMap<>(USUAL);
    environment.put(name, value);
    return environment;
  }
}
