package dev.odooupgrade.sandbox.v1.exchange;

import dev.odooupgrade.sandbox.fault.FaultGate;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.LongConsumer;

/** The body of a download as it goes out: limited to a rate and stopped by faults. */
record ThrottledDownload(OutputStream out, FaultGate gate) {
  private static final int CHUNK = 1 << 16;

  /**
   * Sends the stream.
   *
   * @param length how many bytes to send; negative sends all there are
   * @param last told the number of bytes just before the last of them are written
   */
  void copy(InputStream source, long length, LongConsumer last) throws IOException {
    byte[] chunk = new byte[CHUNK];
    while (length < 0 || gate.count() < length) {
      int wanted = gate.room(chunk.length);
      int most = length < 0 ? wanted : (int) Math.min(wanted, length - gate.count());
      int read = source.read(chunk, 0, most);
      if (read < 0) {
        break;
      }
      if (gate.count() + read == length) {
        last.accept(length);
      }
      out.write(chunk, 0, read);
      out.flush();
      gate.passed(read);
    }
    if (gate.count() < length) {
      throw new EOFException("the kept dump is shorter than it was");
    }
    gate.end();
    if (length < 0) {
      last.accept(gate.count());
    }
    out.close();
  }
}
