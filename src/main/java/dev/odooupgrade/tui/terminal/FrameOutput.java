package dev.odooupgrade.tui.terminal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Collects what one frame writes and sends it in a single write when flushed; after {@link #shut}
 * it lets nothing through any more, so that a late frame cannot spoil the shell's screen.
 */
final class FrameOutput extends OutputStream {

  private final OutputStream terminal;
  private final ByteArrayOutputStream frame = new ByteArrayOutputStream(16 * 1024);
  private volatile boolean shut;

  FrameOutput(OutputStream terminal) {
    this.terminal = terminal;
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
    if (!shut) {
      frame.writeTo(terminal);
    }
    frame.reset();
  }

  /** From now on nothing is sent. Never waits for a frame that is being written. */
  void shut() {
    shut = true;
  }
}
