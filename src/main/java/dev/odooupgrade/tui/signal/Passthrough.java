package dev.odooupgrade.tui.signal;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Sequences for the terminal that a multiplexer runs in, which hands them on unread. */
final class Passthrough {
  /** GNU screen cuts the strings it passes on; 240 bytes go through every version. */
  private static final Pattern SCREEN_CHUNK = Pattern.compile(".{1,240}", Pattern.DOTALL);

  private static final String ST = "\033\\";

  private Passthrough() {}

  /** Dropped by tmux unless its option allow-passthrough is on. */
  static String tmux(String sequence) {
    return "\033Ptmux;" + sequence.replace("\033", "\033\033") + ST;
  }

  static String screen(String sequence) {
    return SCREEN_CHUNK
        .matcher(sequence)
        .results()
        .map(chunk -> "\033P" + chunk.group() + ST)
        .collect(Collectors.joining());
  }
}
