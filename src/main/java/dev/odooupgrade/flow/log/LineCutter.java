package dev.odooupgrade.flow.log;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Cuts bytes into lines, of which it keeps no more than their beginnings. */
final class LineCutter {

  @FunctionalInterface
  interface Lines {
    /**
     * A line has ended.
     *
     * @param beginning as much of it as is kept
     * @param bytes how long it is in all, with its line break
     */
    void line(String beginning, long bytes);
  }

  private final int most;
  private final Lines lines;
  private final ByteArrayOutputStream beginning = new ByteArrayOutputStream();
  private long length;

  /**
   * @param most how many bytes of a line are kept
   */
  LineCutter(int most, Lines lines) {
    this.most = most;
    this.lines = lines;
  }

  void take(byte[] bytes) {
    int from = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        keep(bytes, from, i);
        length += i - from + 1;
        end();
        from = i + 1;
      }
    }
    keep(bytes, from, bytes.length);
    length += bytes.length - from;
  }

  /** Whether a line has begun that has not ended yet. */
  boolean isInside() {
    return length > 0;
  }

  /** As much as is kept of a line that has not ended yet. */
  String unfinished() {
    return beginning.toString(StandardCharsets.UTF_8);
  }

  /** Ends a line that has no line break yet, if there is one. */
  void end() {
    if (length > 0) {
      String text = beginning.toString(StandardCharsets.UTF_8);
      long bytes = length;
      beginning.reset();
      length = 0;
      lines.line(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text, bytes);
    }
  }

  private void keep(byte[] bytes, int from, int to) {
    int room = Math.min(to - from, most - beginning.size());
    if (room > 0) {
      beginning.write(bytes, from, room);
    }
  }
}
