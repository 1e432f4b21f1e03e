package dev.odooupgrade.dump;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Unpacks the parts of a gzip file, one after the other.
 *
 * <p>The JDK's reader calls itself for each part that is empty: a file of thousands of them would
 * use up the stack, and what then breaks depends on where.
 */
final class GzipParts extends GZIPInputStream {
  private static final int BUFFER = 64 * 1024;
  private static final int MOST_EMPTY = 200;

  private int empty;

  GzipParts(InputStream packed) throws IOException {
    super(packed, BUFFER);
  }

  /**
   * {@inheritDoc}
   *
   * @throws ZipException when hundreds of empty parts follow each other, too
   */
  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (empty > MOST_EMPTY) {
      throw new ZipException("it consists of hundreds of empty gzip parts");
    }
    empty++;
    try {
      return super.read(buffer, offset, length);
    } finally {
      empty--;
    }
  }
}
