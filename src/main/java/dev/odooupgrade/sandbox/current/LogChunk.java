package dev.odooupgrade.sandbox.current;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Arrays;

/**
 * Some bytes of a log, which appear all at once.
 *
 * @param at when, in simulated time since the request is on its way
 * @param text what is said; a line, lines, or less than one
 * @param stamped whether date, process and level stand before it
 * @param level the level of a stamped piece
 * @param from the first byte of the text that is written, where a cut goes through a character
 * @param to the byte after the last one
 */
record LogChunk(Duration at, String level, String text, boolean stamped, int from, int to) {
  private static final int ALL = Integer.MAX_VALUE;

  /** A line with all that stands before it. */
  static LogChunk line(Duration at, String level, String text) {
    return new LogChunk(at, level, text + "\n", true, 0, ALL);
  }

  /** The beginning of a line, which comes without its end. */
  static LogChunk beginning(Duration at, String text) {
    return new LogChunk(at, "INFO", text, true, 0, ALL);
  }

  /** Bare text, such as the end of a line or of a traceback. */
  static LogChunk bare(Duration at, String text) {
    return new LogChunk(at, "", text, false, 0, ALL);
  }

  /** The first bytes of bare text. */
  static LogChunk head(Duration at, String text, int bytes) {
    return new LogChunk(at, "", text, false, 0, bytes);
  }

  /** The bytes that {@link #head} has left out. */
  static LogChunk tail(Duration at, String text, int bytes) {
    return new LogChunk(at, "", text, false, bytes, ALL);
  }

  byte[] bytes() {
    byte[] whole = text.getBytes(UTF_8);
    return Arrays.copyOfRange(whole, from, Math.min(to, whole.length));
  }
}
