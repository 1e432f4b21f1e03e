package dev.odooupgrade.dump.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/**
 * The bytes of a file, read at any place. A file that is locked must not be opened a second time:
 * closing that would end the lock. So it is read by the channel that has it.
 *
 * @param size in bytes
 */
public record FileBytes(Source source, long size) {

  /** Reads bytes at a place of a file, as {@code FileChannel} does. */
  @FunctionalInterface
  public interface Source {
    /** Fills the buffer from that place on, or until the end. */
    int read(ByteBuffer into, long place) throws IOException;
  }

  public static FileBytes of(FileChannel channel) throws IOException {
    return new FileBytes(channel::read, channel.size());
  }

  public static FileBytes of(byte[] bytes) {
    return new FileBytes(
        (into, place) -> {
          int count = (int) Math.min(into.remaining(), bytes.length - place);
          if (count <= 0) {
            return -1;
          }
          into.put(bytes, (int) place, count);
          return count;
        },
        bytes.length);
  }

  /** What stands there: fewer bytes at the end of the file, none where there is no such place. */
  public byte[] at(long place, int length) throws IOException {
    ByteBuffer into = ByteBuffer.allocate(length);
    int read = place < 0 ? -1 : 0;
    while (into.hasRemaining() && read >= 0) {
      read = source.read(into, place + into.position());
    }
    return Arrays.copyOf(into.array(), into.position());
  }

  public byte[] last(int length) throws IOException {
    int there = (int) Math.min(length, size);
    return at(size - there, there);
  }

  public boolean endsWithZeros(int length) throws IOException {
    byte[] last = last(length);
    return last.length == length && isZero(last);
  }

  public static boolean isZero(byte[] bytes) {
    return bytes.length == 0
        || (bytes[0] == 0 && Arrays.equals(bytes, 1, bytes.length, bytes, 0, bytes.length - 1));
  }

  /** The bytes from a place on, as many as these or until the end; buffer what reads it. */
  public InputStream stream(long from, long length) {
    return new InputStream() {
      private long place = from;
      private final long end = length > size - from ? size : from + length;

      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
      }

      @Override
      public int read(byte[] into, int offset, int most) throws IOException {
        int count = (int) Math.min(most, end - place);
        int read = count <= 0 ? -1 : source.read(ByteBuffer.wrap(into, offset, count), place);
        place += Math.max(0, read);
        return most == 0 ? 0 : read;
      }

      @Override
      public long skip(long count) {
        long skipped = Math.max(0, Math.min(count, end - place));
        place += skipped;
        return skipped;
      }
    };
  }
}
