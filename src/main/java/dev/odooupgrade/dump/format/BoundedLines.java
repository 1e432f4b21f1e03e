package dev.odooupgrade.dump.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads the lines of a stream up to a number of bytes. Of a long line (an attachment in a row of a
 * table can be megabytes) only the beginning is kept, so that memory is bounded too.
 */
public final class BoundedLines {
  private static final int KEPT = 2_000;

  private final InputStream in;
  private final byte[] buffer = new byte[64 * 1024];
  private final byte[] line = new byte[KEPT];
  private long left;
  private int at;
  private int end;
  private boolean reachedEnd;
  private boolean holed;

  public BoundedLines(InputStream in, long limit) {
    this.in = in;
    this.left = limit;
  }

  /** Whether the stream came to its end within the limit. */
  boolean reachedEnd() {
    return reachedEnd;
  }

  /** Whether any byte so far was zero, which no text of a dump has. */
  boolean isHoled() {
    return holed;
  }

  /** The next line without its end, or empty after the last one or at the limit. */
  public Optional<String> next() throws IOException {
    int length = 0;
    boolean any = false;
    while (at < end || fill()) {
      any = true;
      byte next = buffer[at++];
      if (next == '\n') {
        return Optional.of(text(length));
      }
      holed |= next == 0;
      if (length < KEPT) {
        line[length++] = next;
      }
    }
    return any ? Optional.of(text(length)) : Optional.empty();
  }

  private String text(int length) {
    boolean windows = length > 0 && line[length - 1] == '\r';
    return new String(line, 0, windows ? length - 1 : length, StandardCharsets.UTF_8);
  }

  private boolean fill() throws IOException {
    if (left == 0 || reachedEnd) {
      return false;
    }
    int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
    if (read < 0) {
      reachedEnd = true;
      return false;
    }
    left -= read;
    at = 0;
    end = read;
    return read > 0 || fill();
  }
}
