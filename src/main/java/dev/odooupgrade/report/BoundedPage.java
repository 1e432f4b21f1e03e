package dev.odooupgrade.report;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The beginning of a page, so that no page, however it is made, can take all memory. */
final class BoundedPage extends FilterInputStream {
  /** As much as is read, in bytes: reports are some kilobytes, seldom megabytes. */
  static final int MOST_BYTES = 16 << 20;

  /** As many tags as are read, opening and closing: each costs more memory than its letters. */
  static final int MOST_TAGS = 400_000;

  private int bytes;
  private int tags;
  private boolean cut;

  BoundedPage(InputStream page) {
    super(page);
  }

  /** Whether the page goes on behind what was read. */
  boolean isCut() {
    return cut;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int from, int most) throws IOException {
    if (cut) {
      return -1;
    }
    int read = super.read(into, from, most);
    for (int at = 0; at < read; at++) {
      tags += into[from + at] == '<' ? 1 : 0;
      bytes++;
      if (tags > MOST_TAGS || bytes > MOST_BYTES) {
        cut = true;
        return at == 0 ? -1 : at;
      }
    }
    return read;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
