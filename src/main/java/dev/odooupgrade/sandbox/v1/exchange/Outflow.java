package dev.odooupgrade.sandbox.v1.exchange;

import dev.odooupgrade.sandbox.fault.FaultGate;
import dev.odooupgrade.sandbox.fault.RateLimit;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.LongConsumer;

/** The body of a download as it goes out: limited to a rate and stopped by faults. */
record Outflow(OutputStream out, FaultGate gate, RateLimit throttle) {
  private static final int CHUNK = 1 << 16;

  /**
   * Sends the stream.
   *
   * @param length how many bytes to send; negative sends all there are
   * @param progress told the number of bytes each time more have been written
   * @param last told the number of bytes just before the last of them are written
   */
  void copy(InputStream source, long length, LongConsumer progress, LongConsumer last)
      throws IOException {
    byte[] chunk = new byte[CHUNK];
    long sent = 0;
    while (length < 0 || sent < length) {
      gate.passed(sent);
      int wanted = gate.room(sent, throttle.step(chunk.length));
      int most = length < 0 ? wanted : (int) Math.min(wanted, length - sent);
      int read = source.read(chunk, 0, most);
      if (read < 0) {
        break;
      }
      sent += read;
      if (sent == length) {
        last.accept(sent);
      }
      out.write(chunk, 0, read);
      out.flush();
      progress.accept(sent);
      throttle.passed(read);
    }
    if (sent < length) {
      throw new EOFException("the kept dump is shorter than it was");
    }
    gate.end();
    if (length < 0) {
      last.accept(sent);
    }
    out.close();
  }
}
