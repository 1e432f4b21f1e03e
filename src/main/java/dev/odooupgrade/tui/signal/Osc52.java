package dev.odooupgrade.tui.signal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * The sequence that asks a terminal to put a text in the clipboard (xterm, "OSC 52"). Terminals may
 * refuse it without a word, so say how to copy by hand as well.
 */
public final class Osc52 {

  /** Terminals drop longer ones; the text itself is a quarter shorter. */
  static final int LIMIT = 64 * 1024;

  private Osc52() {}

  /** What to send for {@code text} in that environment; empty when the text is too long. */
  public static Optional<String> copy(String text, Map<String, String> environment) {
    String payload = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    if (payload.length() > LIMIT) {
      return Optional.empty();
    }
    String plain = "\033]52;c;" + payload + "\007";
    String term = environment.getOrDefault("TERM", "");
    if (environment.containsKey("TMUX")) {
      // Which of the two tmux obeys depends on its set-clipboard and allow-passthrough.
      return Optional.of(plain + Passthrough.tmux(plain));
    }
    if (environment.containsKey("STY") || term.startsWith("screen")) {
      return Optional.of(Passthrough.screen(plain));
    }
    return Optional.of(plain);
  }
}
