package dev.odooupgrade.sandbox.current;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * Some bytes of a log, which appear all at once.
 *
 * @param at when, in simulated time since the request was ordered
 * @param level of a chunk that date, process and level precede; empty for bare text
 * @param text what is said; a line, lines, or less than one
 * @param from the first byte of the text that is written, where a cut goes through a character
 * @param to the byte after the last one
 */
record LogChunk(Duration at, Optional<String> level, String text, int from, int to) {
  /** The beginning of a line, with all that precedes it, which comes without its end. */
  static LogChunk beginning(Duration at, String level, String text) {
    return new LogChunk(at, Optional.of(level), text, 0, Integer.MAX_VALUE);
  }

  /** Bare text, such as the end of a line or of a traceback. */
  static LogChunk bare(Duration at, String text) {
    return bare(at, text, 0, Integer.MAX_VALUE);
  }

  /** A part of the bytes of bare text. */
  static LogChunk bare(Duration at, String text, int from, int to) {
    return new LogChunk(at, Optional.empty(), text, from, to);
  }

  byte[] bytes() {
    byte[] whole = text.getBytes(UTF_8);
    return Arrays.copyOfRange(whole, from, Math.min(to, whole.length));
  }
}
