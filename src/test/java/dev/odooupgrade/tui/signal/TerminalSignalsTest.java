package dev.odooupgrade.tui.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalSignalsTest {
  private static final Map<String, String> GHOSTTY = Map.of("TERM_PROGRAM", "ghostty");
  private static final Map<String, String> TMUX = Map.of("TMUX", "/s,1,0", "TERM", "tmux");
  private static final TaskProgress HALF = new TaskProgress(TaskProgress.State.MOVING, 50);

  private final List<String> sent = new ArrayList<>();

  @Test
  void an_alert_rings_and_shows_one_notification() {
    signals(GHOSTTY, "").alert("done");
    assertThat(sent).containsExactly("\007", "\033]777;notify;odoo-upgrade;done\033\\");
  }

  @Test
  void a_terminal_that_knows_the_older_notification_gets_that_one() {
    signals(Map.of("TERM", "xterm-kitty"), "no-bell").alert("done");
    assertThat(sent).containsExactly("\033]9;odoo-upgrade: done\033\\");
  }

  @Test
  void a_terminal_that_is_not_known_gets_the_bell_alone() {
    TerminalSignals signals = signals(Map.of("TERM", "vt220"), "");
    signals.alert("done");
    signals.title("x");
    signals.progress(HALF);

    assertThat(sent).containsExactly("\007");
    assertThat(signals.resetSequence()).isEmpty();
  }

  @Test
  void nothing_is_said_twice() {
    TerminalSignals signals = signals(GHOSTTY, "");
    signals.title("one");
    signals.title("one");
    signals.title("two");
    signals.progress(TaskProgress.NONE);
    signals.progress(HALF);
    signals.progress(HALF);

    assertThat(sent)
        .containsExactly("\033[22;2t\033]2;one\033\\", "\033]2;two\033\\", "\033]9;4;1;50\033\\");
  }

  @Test
  void title_and_taskbar_are_given_back() {
    TerminalSignals signals = signals(GHOSTTY, "");
    assertThat(signals.resetSequence()).as("nothing was taken").isEmpty();
    signals.title("one");
    signals.progress(HALF);

    assertThat(signals.resetSequence()).isEqualTo("\033]9;4;0;0\033\\\033]2;\033\\\033[23;2t");
    signals.progress(TaskProgress.NONE);
    assertThat(signals.resetSequence()).isEqualTo("\033]2;\033\\\033[23;2t");
  }

  @Test
  void an_address_becomes_a_link_in_its_place_and_the_cursor_stays() {
    Hyperlink piece = new Hyperlink(2, 9, "1;39", "https://x/a", "https://x/abc");
    signals(GHOSTTY, "").links(List.of(piece));
    signals(GHOSTTY, "").links(List.of());
    signals(Map.of("TERM", "xterm"), "").links(List.of(piece));

    assertThat(sent)
        .containsExactly(
            "\0337\033[10;3H\033[0;1;39m\033]8;id=%08x;https://x/abc\033\\https://x/a\033]8;;\033\\\0338"
                .formatted("https://x/abc".hashCode()));
  }

  @Test
  void what_could_end_a_sequence_is_no_address() {
    assertThat(Hyperlink.isAddress("https://upgrade.odoo.com/database/eu1/1/A+/=?x=1&y#z"))
        .isTrue();
    assertThat(Hyperlink.isAddress("https://x/;a")).isFalse();
    assertThat(Hyperlink.isAddress("https://x/\033")).isFalse();
    assertThat(Hyperlink.isAddress("https://x/a b")).isFalse();
    assertThat(Hyperlink.isAddress("https://x/\u00e4")).isFalse();
    assertThat(Hyperlink.isAddress("file:///etc/passwd")).isFalse();
  }

  @Test
  void a_progress_that_stands_is_told_again_and_none_is_not() {
    TerminalSignals signals = signals(GHOSTTY, "");
    signals.progressAgain();
    signals.progress(TaskProgress.BUSY);
    signals.progressAgain();

    assertThat(sent).containsExactly("\033]9;4;3;0\033\\", "\033]9;4;3;0\033\\");
  }

  @Test
  void tmux_gets_its_own_title_and_hands_through_only_what_was_asked_for() {
    TerminalSignals signals = signals(TMUX, "");
    signals.alert("done");
    signals.title("one");
    signals.progress(HALF);
    assertThat(sent).containsExactly("\007", "\033[22;2t\033]2;one\033\\");

    sent.clear();
    TerminalSignals asked = signals(TMUX, "osc9,taskbar");
    asked.alert("done");
    asked.progress(HALF);
    assertThat(sent)
        .containsExactly(
            "\007",
            "\033Ptmux;\033\033]9;odoo-upgrade: done\033\033\\\033\\",
            "\033Ptmux;\033\033]9;4;1;50\033\033\\\033\\");
    assertThat(asked.resetSequence()).isEqualTo("\033Ptmux;\033\033]9;4;0;0\033\033\\\033\\");
  }

  private TerminalSignals signals(Map<String, String> environment, String words) {
    return new TerminalSignals(
        TerminalAbilities.of(environment, SignalChoice.parse(words).orElseThrow()), sent::add);
  }
}
