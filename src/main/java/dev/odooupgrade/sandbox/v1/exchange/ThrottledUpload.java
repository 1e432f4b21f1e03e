package dev.odooupgrade.sandbox.v1.exchange;

import dev.odooupgrade.sandbox.fault.FaultGate;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** The body of a request as it comes in: counted, limited to a rate, and stopped by faults. */
final class ThrottledUpload extends InputStream {
  private final InputStream source;
  private final FaultGate gate;

  ThrottledUpload(InputStream source, FaultGate gate) {
    this.source = source;
    this.gate = gate;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, buffer.length);
    if (length == 0) {
      return 0;
    }
    int read = source.read(buffer, offset, gate.room(length));
    if (read < 0) {
      gate.end();
      return -1;
    }
    gate.passed(read);
    return read;
  }
}
