package dev.odooupgrade.dump.format;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * Unpacks the members of a gzip file, one after the other (RFC 1952), each to its trailer.
 *
 * <p>The JDK's reader takes a member that is cut within its head for the end of the file, passes
 * over whatever else follows a member, and calls itself for each one that is empty.
 */
public final class GzipMembers extends InflaterInputStream {
  private static final int BUFFER = 64 * 1024;
  private static final int HEAD_CHECKSUM = 2;
  private static final int EXTRA = 4;
  private static final int[] TEXTS = {8, 16};

  private final CRC32 crc = new CRC32();
  private int at;
  private boolean within;

  public GzipMembers(InputStream packed) throws IOException {
    super(packed, new Inflater(true), BUFFER);
    within = begins();
  }

  /**
   * {@inheritDoc}
   *
   * @throws ZipException when the data is damaged, or something else follows it
   * @throws EOFException when it is cut off
   */
  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    while (within && length > 0) {
      int count = unpack(into, offset, length);
      if (count > 0) {
        crc.update(into, offset, count);
        return count;
      }
      at = len - inf.getRemaining();
      if (number() != crc.getValue() || number() != (inf.getBytesWritten() & 0xffffffffL)) {
        throw new ZipException("its gzip data does not match its checksum");
      }
      within = begins();
    }
    return length == 0 ? 0 : -1;
  }

  private int unpack(byte[] into, int offset, int length) throws IOException {
    try {
      return super.read(into, offset, length);
    } catch (ZipException damaged) {
      throw new ZipException("its gzip data is damaged");
    }
  }

  /** Whether another member begins here; zeros at the end are what a tape adds. */
  private boolean begins() throws IOException {
    boolean zeros = false;
    while (at < len || more()) {
      if (buf[at] != 0 && !zeros) {
        head();
        return true;
      }
      if (buf[at++] != 0) {
        throw new ZipException("something else follows the end of its gzip data");
      }
      zeros = true;
    }
    return false;
  }

  private void head() throws IOException {
    if (next() != 0x1f || next() != 0x8b || next() != Deflater.DEFLATED) {
      throw new ZipException("something else is where its gzip data should begin or continue");
    }
    int flags = next();
    skipBytes(6); // the time, the level, the system
    skipBytes((flags & EXTRA) != 0 ? next() | next() << 8 : 0);
    for (int text : TEXTS) {
      int letter = flags & text;
      while (letter != 0) {
        letter = next();
      }
    }
    skipBytes((flags & HEAD_CHECKSUM) != 0 ? 2 : 0);
    inf.reset();
    inf.setInput(buf, at, len - at);
    crc.reset();
  }

  private long number() throws IOException {
    return next() | next() << 8 | next() << 16 | (long) next() << 24;
  }

  private void skipBytes(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      next();
    }
  }

  private int next() throws IOException {
    if (at >= len && !more()) {
      throw new EOFException("its gzip data ends too early");
    }
    return buf[at++] & 0xff;
  }

  private boolean more() throws IOException {
    at = 0;
    len = Math.max(0, in.read(buf));
    return len > 0;
  }

  @Override
  public void close() throws IOException {
    inf.end();
    super.close();
  }
}
