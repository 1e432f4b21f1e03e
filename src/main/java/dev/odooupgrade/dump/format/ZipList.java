package dev.odooupgrade.dump.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * The list at the end of a zip file, as APPNOTE 6.3.10 describes it (sections 4.3.7 to 4.3.16), one
 * entry after the other: the JDK's reader takes all of a list into memory, however long it is.
 *
 * @param from the place of the first entry
 * @param bytes how long the list is
 * @param split whether other files hold parts of the zip
 */
public record ZipList(FileBytes file, long from, long bytes, boolean split) {
  private static final int END = 0x06054b50;
  private static final int LOCATOR = 0x07064b50;
  private static final int LARGE_END = 0x06064b50;
  private static final int ENTRY = 0x02014b50;
  private static final int HEAD = 0x04034b50;
  private static final int END_LENGTH = 22;
  private static final int LOCATOR_LENGTH = 20;
  private static final int LARGE_END_LENGTH = 56;
  private static final int ENTRY_LENGTH = 46;
  private static final int HEAD_LENGTH = 30;
  private static final int LONGEST_COMMENT = 0xffff;
  private static final int LARGE_FIELD = 1;
  private static final long SEE_LARGE = 0xffffffffL;
  private static final int BUFFER = 8192;

  /** Takes the entries; the one that says false ends the walk. */
  @FunctionalInterface
  public interface Visitor {
    boolean visit(Entry entry) throws IOException;
  }

  /**
   * A file in the zip.
   *
   * @param packed its bytes in the zip
   * @param size its bytes unpacked
   * @param at the place of its head
   */
  public record Entry(
      String name, boolean encrypted, int method, long crc, long packed, long size, long at) {
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    public boolean isReadable() {
      return !encrypted && (method == STORED || method == DEFLATED);
    }
  }

  /** The list of a file, if it ends like a zip. */
  public static Optional<ZipList> of(FileBytes file) throws IOException {
    ByteBuffer tail = numbers(file.last(END_LENGTH + LONGEST_COMMENT + LOCATOR_LENGTH));
    long tailAt = file.size() - tail.limit();
    for (int at = tail.limit() - END_LENGTH; at >= 0; at--) {
      int comment = tail.getShort(at + 20) & 0xffff;
      if (tail.getInt(at) == END && at + END_LENGTH + comment <= tail.limit()) {
        return Optional.of(at(file, tail, at, tailAt + at));
      }
    }
    return Optional.empty();
  }

  private static ZipList at(FileBytes file, ByteBuffer tail, int at, long endAt)
      throws IOException {
    long from = Integer.toUnsignedLong(tail.getInt(at + 16));
    long bytes = Integer.toUnsignedLong(tail.getInt(at + 12));
    int disk = tail.getShort(at + 4) & 0xffff;
    int locator = at - LOCATOR_LENGTH;
    if ((from == SEE_LARGE || bytes == SEE_LARGE)
        && locator >= 0
        && tail.getInt(locator) == LOCATOR) {
      ByteBuffer large = numbers(file.at(tail.getLong(locator + 8), LARGE_END_LENGTH));
      if (large.limit() == LARGE_END_LENGTH && large.getInt(0) == LARGE_END) {
        bytes = large.getLong(40);
        from = large.getLong(48);
      }
    }
    boolean split = disk != 0 && disk != 0xffff;
    boolean fits = from >= 0 && bytes >= 0 && bytes <= endAt - from;
    return split || fits ? new ZipList(file, from, bytes, split) : damagedList();
  }

  private static ZipList damagedList() throws ZipException {
    throw new ZipException("the list at the end of the zip file does not match");
  }

  /**
   * Walks through the entries.
   *
   * @throws ZipException when the list makes no sense
   */
  public void walk(Visitor visitor) throws IOException {
    InputStream in = new BufferedInputStream(file.stream(from, bytes), BUFFER);
    long left = bytes;
    boolean more = true;
    while (more && left > 0) {
      ByteBuffer fixed = numbers(in.readNBytes(ENTRY_LENGTH));
      if (fixed.limit() < ENTRY_LENGTH || fixed.getInt(0) != ENTRY) {
        damagedList();
      }
      int name = fixed.getShort(28) & 0xffff;
      int extra = fixed.getShort(30) & 0xffff;
      int comment = fixed.getShort(32) & 0xffff;
      byte[] rest = in.readNBytes(name + extra + comment);
      if (rest.length < name + extra + comment) {
        damagedList();
      }
      left -= ENTRY_LENGTH + rest.length;
      more = visitor.visit(entry(fixed, rest, name, extra));
    }
  }

  private static Entry entry(ByteBuffer fixed, byte[] rest, int name, int extra) {
    ByteBuffer large = largeField(numbers(rest), name, name + extra);
    long size = orLarge(fixed.getInt(24), large);
    long packed = orLarge(fixed.getInt(20), large);
    long at = orLarge(fixed.getInt(42), large);
    return new Entry(
        new String(rest, 0, name, StandardCharsets.UTF_8),
        (fixed.getShort(8) & 1) != 0,
        fixed.getShort(10) & 0xffff,
        Integer.toUnsignedLong(fixed.getInt(16)),
        packed,
        size,
        at);
  }

  /** What stands in the field of Zip64, which holds only the numbers that had no room. */
  private static ByteBuffer largeField(ByteBuffer rest, int from, int to) {
    for (int at = from; at + 4 <= to; at += 4 + (rest.getShort(at + 2) & 0xffff)) {
      int length = rest.getShort(at + 2) & 0xffff;
      if (rest.getShort(at) == LARGE_FIELD && at + 4 + length <= to) {
        return rest.slice(at + 4, length).order(ByteOrder.LITTLE_ENDIAN);
      }
    }
    return ByteBuffer.allocate(0);
  }

  private static long orLarge(int small, ByteBuffer large) {
    return small == -1 && large.remaining() >= Long.BYTES
        ? large.getLong()
        : Integer.toUnsignedLong(small);
  }

  /**
   * The bytes of a readable entry, unpacked.
   *
   * @throws ZipException when they are not where the list says
   */
  public InputStream open(Entry entry) throws IOException {
    ByteBuffer head = numbers(file.at(entry.at(), HEAD_LENGTH));
    if (head.limit() < HEAD_LENGTH || head.getInt(0) != HEAD) {
      throw new ZipException(entry.name() + " is not where its list says");
    }
    long data =
        entry.at() + HEAD_LENGTH + (head.getShort(26) & 0xffff) + (head.getShort(28) & 0xffff);
    if (entry.packed() < 0 || entry.packed() > from - data) {
      throw new ZipException(entry.name() + " is cut off");
    }
    InputStream bytes = file.stream(data, entry.packed());
    return entry.method() == Entry.STORED
        ? bytes
        : new InflaterInputStream(bytes, new Inflater(true), BUFFER) {
          @Override
          public void close() {
            inf.end();
          }
        };
  }

  private static ByteBuffer numbers(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
