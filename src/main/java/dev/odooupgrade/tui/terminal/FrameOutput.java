package dev.odooupgrade.tui.terminal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Collects what one frame writes and sends it in a single write when flushed; after {@link #shut}
 * it lets nothing through any more, so that a late frame cannot spoil the shell's screen.
 */
final class FrameOutput extends OutputStream {

  /** A terminal that knows it shows nothing between the two (synchronized output). */
  private static final byte[] HOLD = "\033[?2026h".getBytes(StandardCharsets.US_ASCII);

  private static final byte[] RELEASE = "\033[?2026l".getBytes(StandardCharsets.US_ASCII);

  private final OutputStream terminal;
  private final boolean atOnce;
  private final ByteArrayOutputStream frame = new ByteArrayOutputStream(16 * 1024);
  private volatile boolean shut;

  /** {@code atOnce} says whether the terminal can be told that a frame belongs together. */
  FrameOutput(OutputStream terminal, boolean atOnce) {
    this.terminal = terminal;
    this.atOnce = atOnce;
  }

  @Override
  public synchronized void write(int b) {
    frame.write(b);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) {
    frame.write(bytes, offset, length);
  }

  @Override
  public synchronized void flush() throws IOException {
    if (!shut && frame.size() > 0) {
      if (atOnce) {
        frame.write(RELEASE);
        byte[] bytes = frame.toByteArray();
        frame.reset();
        frame.write(HOLD);
        frame.write(bytes);
      }
      frame.writeTo(terminal);
    }
    frame.reset();
  }

  /** From now on nothing is sent. Never waits for a frame that is being written. */
  void shut() {
    shut = true;
  }
}
