package dev.odooupgrade.tui.signal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.testing.GeneratedPage;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which terminal is sent what; {@code docs/terminals.md} is made from the same list. */
class TerminalAbilitiesTest {
  private static final String HEAD =
      """
      # Terminals

      <!-- Made from the code: mvn test -Dtest=TerminalAbilitiesTest -Ddocs.update=true -->

      Besides text, the wizard uses what your terminal can show, and sends nothing to a terminal that does
      not know it. It tells terminals apart by environment variables alone; the first line that fits counts.

      """;

  private static final String TAIL =
      """

      `--tell` of `odoo-upgrade-tui`, or the variable `ODOO_UPGRADE_TELL`, changes it. Its words have commas
      between them: one of those below sends it to any terminal, the same with `no-` before switches it off,
      and `none` switches off all that the words behind it do not name.

      ```sh
      odoo-upgrade-tui --tell no-bell,no-title
      ODOO_UPGRADE_TELL=none,bell odoo-upgrade-tui
      ```

      | word | what it is |
      |---|---|
      """;

  private static final String INSIDE =
      """

      ## Inside tmux and GNU Screen

      Which terminal shows them cannot be known, since you may attach another one at any time. So only the
      bell is used, and in tmux the title. What you ask for with `--tell`, such as `--tell osc9,taskbar`, is
      handed through to the terminal outside; tmux drops it unless `set -g allow-passthrough on` is set.

      Over ssh, most variables stay behind: then a terminal is one that calls itself xterm, and `--tell`
      says what it can show.
      """;

  @Test
  void the_page_of_terminals_is_made_from_the_list() {
    StringBuilder page = new StringBuilder(HEAD);
    page.append("| terminal | known by | what it is sent | documented at |\n|---|---|---|---|\n");
    for (KnownTerminal terminal : KnownTerminal.ALL) {
      page.append(
          "| %s | %s | %s | %s |\n"
              .formatted(
                  terminal.title(),
                  terminal.signs().stream()
                      .map(TerminalAbilitiesTest::code)
                      .collect(Collectors.joining(" or ")),
                  terminal.shows().stream()
                      .sorted()
                      .map(Signal::word)
                      .collect(Collectors.joining(", ")),
                  terminal.source()));
    }
    page.append(TAIL);
    for (Signal signal : Signal.values()) {
      page.append("| `%s` | %s |\n".formatted(signal.word(), signal.meaning()));
    }
    GeneratedPage.check("docs/terminals.md", page.append(INSIDE).toString());
  }

  /** A variable as code; words about it, or about none, as they are. */
  private static String code(String sign) {
    return sign.matches("[\\w=.-]+") ? "`" + sign + "`" : sign;
  }

  @ParameterizedTest
  @CsvSource({
    "TERM=xterm-256color, 'another that calls itself xterm or rxvt'",
    "TERM=xterm-256color TERM_PROGRAM=ghostty, 'Ghostty'",
    "TERM=xterm-ghostty, 'Ghostty'",
    "TERM=xterm-256color TERM_PROGRAM=iTerm.app, 'iTerm2'",
    "TERM=xterm-256color TERM_PROGRAM=iTerm.app TERM_FEATURES=T3LrMSc7UUw9Ts3BFGsSyHNoSxFP,"
        + " 'iTerm2, 3.6.6 and later'",
    "TERM=xterm-256color TERM_PROGRAM=iTerm.app TERM_FEATURES=T3Po, 'iTerm2'",
    "TERM=xterm-256color VTE_VERSION=7603, 'GNOME Terminal and others with VTE'",
    "TERM=xterm-256color VTE_VERSION=8000 PTYXIS_VERSION=48.1, 'Ptyxis, 48 and later'",
    "TERM=xterm-256color VTE_VERSION=7800 PTYXIS_VERSION=47.6, 'GNOME Terminal and others with VTE'",
    "TERM=xterm-256color VTE_VERSION=7800 PTYXIS_VERSION=nightly, 'GNOME Terminal and others with VTE'",
    "TERM=xterm VTE_VERSION=7603 XTERM_VERSION=XTerm(390), 'xterm'",
    "TERM=xterm-256color WT_SESSION=3f, 'Windows Terminal'",
    "TERM=cygwin ConEmuANSI=ON, 'ConEmu'",
    "TERM=cygwin ConEmuANSI=OFF, 'any other'",
    "TERM=xterm-256color TERM_PROGRAM=mintty, 'mintty'",
    "TERM=xterm-kitty, 'kitty'",
    "TERM=xterm-256color KITTY_WINDOW_ID=1, 'another that calls itself xterm or rxvt'",
    "TERM=foot-extra, 'foot'",
    "TERM=rxvt-unicode-256color, 'another that calls itself xterm or rxvt'",
    "TERM=linux, 'Linux console'",
    "TERM=vt220, 'any other'",
    "TERM=tmux-256color TMUX=/tmp/s TERM_PROGRAM=tmux LC_TERMINAL=iTerm2 KITTY_WINDOW_ID=1, 'tmux'",
    "TERM=screen-256color TMUX=/tmp/s, 'tmux'",
    "TERM=screen.xterm-256color STY=1.tty TERM_PROGRAM=ghostty, 'GNU Screen'",
    "TERM=xterm-256color TERM_PROGRAM=ghostty ZELLIJ=0, 'Zellij'",
  })
  void a_terminal_is_known_by_its_environment(String environment, String terminal) {
    assertThat(KnownTerminal.in(env(environment)).title()).isEqualTo(terminal);
  }

  @Test
  void every_terminal_rings_and_whoever_shows_more_is_documented() {
    for (KnownTerminal terminal : KnownTerminal.ALL) {
      assertThat(terminal.shows()).contains(Signal.BELL);
      assertThat(terminal.source().isEmpty()).isEqualTo(terminal.equals(KnownTerminal.OTHER));
    }
  }

  @Test
  void what_is_not_wanted_is_not_sent_and_what_is_asked_for_is() {
    Map<String, String> ghostty = Map.of("TERM_PROGRAM", "ghostty");

    assertThat(sent(ghostty, "no-bell,no-osc777"))
        .isEqualTo(Set.of(Signal.TITLE, Signal.OSC9, Signal.TASKBAR, Signal.LINKS, Signal.SYNC));
    assertThat(sent(ghostty, "none, bell")).isEqualTo(Set.of(Signal.BELL));
    assertThat(sent(ghostty, "none")).isEmpty();
    assertThat(sent(Map.of("TERM", "vt220"), "osc9")).isEqualTo(Set.of(Signal.BELL, Signal.OSC9));
    assertThat(sent(Map.of("TERM", "vt220"), "osc9,no-osc9")).isEqualTo(Set.of(Signal.BELL));
    assertThat(sent(Map.of("TERM", "vt220"), "no-osc9,osc9"))
        .isEqualTo(Set.of(Signal.BELL, Signal.OSC9));
  }

  @Test
  void a_word_that_nobody_knows_is_not_taken_for_another() {
    assertThat(SignalChoice.parse("bell,beep")).isEmpty();
    assertThat(SignalChoice.parse("no-none")).isEmpty();
    assertThat(SignalChoice.parse(" , ")).contains(SignalChoice.USUAL);
  }

  private static Set<Signal> sent(Map<String, String> environment, String words) {
    return TerminalAbilities.of(environment, SignalChoice.parse(words).orElseThrow()).sent();
  }

  private static Map<String, String> env(String assignments) {
    return Arrays.stream(assignments.split(" "))
        .map(one -> one.split("=", 2))
        .collect(Collectors.toMap(one -> one[0], one -> one[1]));
  }
}
