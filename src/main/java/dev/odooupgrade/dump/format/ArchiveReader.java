package dev.odooupgrade.dump.format;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipException;

/** Reads the numbers and texts of pg_dump's archives, in their own form. */
public final class ArchiveReader {
  private final DataInputStream in;
  private final long end;
  private long place;
  private int intSize = 4;

  public ArchiveReader(FileBytes file, long from) {
    this.in = new DataInputStream(new BufferedInputStream(file.stream(from, file.size())));
    this.end = file.size();
    this.place = from;
  }

  long place() {
    return place;
  }

  boolean isAtEnd() {
    return place == end;
  }

  /** The next byte, as all that is read: {@code EOFException} behind the last one. */
  int one() throws IOException {
    place++;
    return in.readUnsignedByte();
  }

  void sizeOfNumbers(int bytes) throws IOException {
    if (bytes < 1 || bytes > Long.BYTES) {
      throw new ZipException("numbers of " + bytes + " bytes");
    }
    intSize = bytes;
  }

  /** A sign byte (1 is minus), then the number, the lowest byte first. */
  long number() throws IOException {
    boolean minus = one() != 0;
    long value = plain(intSize);
    return minus ? -value : value;
  }

  /** A number of so many bytes, the lowest first. */
  long plain(int bytes) throws IOException {
    long value = 0;
    for (int i = 0; i < bytes; i++) {
      value |= (long) one() << (8 * i);
    }
    return value;
  }

  /** Its length, then its bytes, of which so many are kept; a length below zero is no text. */
  Optional<String> text(int most) throws IOException {
    long length = number();
    if (length < 0) {
      return Optional.empty();
    }
    byte[] kept = new byte[(int) Math.min(length, most)];
    in.readFully(kept);
    place += kept.length;
    skip(length - kept.length);
    return Optional.of(new String(kept, StandardCharsets.UTF_8));
  }

  void skip(long bytes) throws IOException {
    if (bytes > end - place) {
      throw new EOFException();
    }
    in.skipNBytes(bytes);
    place += bytes;
  }

  /** Some of the next bytes. */
  int some(byte[] into, int offset, int length) throws IOException {
    int count = in.read(into, offset, length);
    if (count < 0) {
      throw new EOFException();
    }
    place += count;
    return count;
  }
}
