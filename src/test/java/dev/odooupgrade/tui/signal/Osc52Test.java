package dev.odooupgrade.tui.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class Osc52Test {

  private static final String PLAIN = "\033]52;c;aHR0cHM6Ly94\007";

  @Test
  void a_terminal_gets_the_text_in_base64() {
    assertThat(Osc52.copy("https://x", Map.of("TERM", "xterm"))).contains(PLAIN);
  }

  @Test
  void tmux_gets_it_for_itself_and_wrapped_for_the_terminal_outside() {
    assertThat(Osc52.copy("https://x", Map.of("TMUX", "/s,1,0", "TERM", "screen")))
        .contains(PLAIN + "\033Ptmux;\033\033]52;c;aHR0cHM6Ly94\007\033\\");
  }

  @Test
  void screen_gets_it_in_pieces() {
    String sequence = Osc52.copy("x".repeat(300), Map.of("STY", "1.tty")).orElseThrow();

    assertThat(sequence).startsWith("\033P\033]52;c;").endsWith("\033\\");
    assertThat(sequence.split("\033\\\\", -1)).hasSize(3);
  }

  @Test
  void a_text_that_terminals_would_drop_is_not_sent() {
    assertThat(Osc52.copy("x".repeat(50_000), Map.of())).isEmpty();
  }
}
