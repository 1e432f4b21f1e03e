package dev.odooupgrade.transfer.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The end of a zip file, as APPNOTE 6.3.10 describes it (sections 4.3.14 to 4.3.16): the end
 * record, or the larger one of Zip64, says where the list of entries is, and there it must begin.
 */
final class ZipEnd {
  private static final int END = 0x06054b50;
  private static final int LOCATOR = 0x07064b50;
  private static final int LARGE_END = 0x06064b50;
  private static final int ENTRY = 0x02014b50;
  private static final int END_LENGTH = 22;
  private static final int LOCATOR_LENGTH = 20;
  private static final int LARGE_END_LENGTH = 56;
  private static final int LONGEST_COMMENT = 0xffff;
  private static final long SEE_LARGE = 0xffffffffL;

  private ZipEnd() {}

  static boolean isWhole(FileCheck.Content file, long size) throws IOException {
    int length = (int) Math.min(size, END_LENGTH + LONGEST_COMMENT + LOCATOR_LENGTH);
    ByteBuffer tail = read(file, size - length, length);
    for (int at = length - END_LENGTH; at >= 0; at--) {
      if (tail.getInt(at) == END && at + END_LENGTH + unsigned(tail.getShort(at + 20)) <= length) {
        return hasList(file, size, tail, at);
      }
    }
    return false;
  }

  private static boolean hasList(FileCheck.Content file, long size, ByteBuffer tail, int at)
      throws IOException {
    long from = Integer.toUnsignedLong(tail.getInt(at + 16));
    long bytes = Integer.toUnsignedLong(tail.getInt(at + 12));
    if (from == SEE_LARGE || bytes == SEE_LARGE) {
      int locator = at - LOCATOR_LENGTH;
      if (locator < 0 || tail.getInt(locator) != LOCATOR) {
        return false;
      }
      ByteBuffer large = read(file, tail.getLong(locator + 8), LARGE_END_LENGTH);
      if (large.limit() < LARGE_END_LENGTH || large.getInt(0) != LARGE_END) {
        return false;
      }
      bytes = large.getLong(40);
      from = large.getLong(48);
    }
    if (bytes == 0) {
      return true; // a zip without entries
    }
    ByteBuffer entry = read(file, from, Integer.BYTES);
    return from + bytes <= size && entry.limit() == Integer.BYTES && entry.getInt(0) == ENTRY;
  }

  /** What stands there, as much as there is; nothing where there is no such place. */
  private static ByteBuffer read(FileCheck.Content file, long place, int length)
      throws IOException {
    ByteBuffer into = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    if (place >= 0) {
      FileCheck.fill(file, into, place);
    }
    return into.flip();
  }

  private static int unsigned(short value) {
    return value & 0xffff;
  }
}
