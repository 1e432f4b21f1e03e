package dev.odooupgrade.dump.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;

/** Remembers the last bytes that were read, and counts and sums up all of them. */
public final class TailStream extends FilterInputStream {
  public static final int TAIL = 4096;
  private static final int BUFFER = 64 * 1024;

  private final byte[] tail = new byte[TAIL];
  private final CRC32 crc = new CRC32();
  private int kept;
  private long count;
  private boolean ended;

  public TailStream(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read = super.read(into, offset, length);
    if (read < 0) {
      ended = true;
      return read;
    }
    int taken = Math.min(read, TAIL);
    int stay = Math.min(kept, TAIL - taken);
    System.arraycopy(tail, kept - stay, tail, 0, stay);
    System.arraycopy(into, offset + read - taken, tail, stay, taken);
    kept = stay + taken;
    crc.update(into, offset, read);
    count += read;
    return read;
  }

  /** Reads on until so many bytes have come in all, or to the end. */
  public TailStream readTo(long most) throws IOException {
    byte[] into = new byte[BUFFER];
    while (!ended && count < most) {
      read(into, 0, into.length);
    }
    return this;
  }

  /** The last bytes as text, once the end was reached. */
  public Optional<String> last() {
    return ended ? text(Arrays.copyOf(tail, kept)) : Optional.empty();
  }

  public static Optional<String> text(byte[] bytes) {
    return Optional.of(new String(bytes, StandardCharsets.ISO_8859_1));
  }

  public boolean hasEnded() {
    return ended;
  }

  public long crc() {
    return crc.getValue();
  }

  public long count() {
    return count;
  }
}
