package dev.odooupgrade.dump;

import dev.odooupgrade.text.Bytes;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The head of an archive that {@code pg_dump} made in its custom, tar or directory format, as
 * {@code ReadHead} of pg_backup_archiver.c reads it: the magic word, the version, the sizes of
 * numbers, the compression, the time, and three texts.
 *
 * @param version of the archive format, such as {@code 1.14}; it says which {@code pg_restore} can
 *     read it
 * @param compression how the data is packed, in words
 * @param server the version of the server the dump was made of
 * @param pgDump the version of the program that made it
 */
record ArchiveHead(
    String version, String compression, Optional<String> server, Optional<String> pgDump) {
  private static final String MAGIC = "PGDMP";
  private static final int ALGORITHM_SINCE_MINOR = 15;
  private static final int VERSIONS_SINCE_MINOR = 10;
  private static final int TIME_NUMBERS = 7;
  private static final int MOST_TEXT = 1_000;
  private static final String[] ALGORITHMS = {"not compressed", "gzip", "lz4", "zstd"};

  static boolean startsHere(byte[] bytes, int from) {
    return Bytes.has(bytes, from, MAGIC);
  }

  /**
   * Reads the head.
   *
   * @throws IOException when the bytes end too soon or make no sense
   */
  static ArchiveHead parse(byte[] bytes, int from) throws IOException {
    int start = from + MAGIC.length();
    return new Reader(new ByteArrayInputStream(bytes, start, bytes.length - start)).head();
  }

  private static final class Reader {
    private final DataInputStream in;
    private int intSize = 4;

    Reader(ByteArrayInputStream in) {
      this.in = new DataInputStream(in);
    }

    ArchiveHead head() throws IOException {
      int major = in.readUnsignedByte();
      int minor = in.readUnsignedByte();
      in.readUnsignedByte(); // the revision, 0 so far
      intSize = in.readUnsignedByte();
      in.readUnsignedByte(); // the size of offsets
      in.readUnsignedByte(); // the format, known from elsewhere
      if (major != 1 || intSize < 1 || intSize > 8) {
        throw new IOException("an archive of an unknown version, " + major + "." + minor);
      }
      String compression = compression(minor);
      for (int i = 0; i < TIME_NUMBERS; i++) {
        number();
      }
      text(); // the name of the database
      boolean tells = minor >= VERSIONS_SINCE_MINOR;
      Optional<String> server = tells ? text() : Optional.empty();
      Optional<String> pgDump = tells ? text() : Optional.empty();
      return new ArchiveHead(major + "." + minor, compression, server, pgDump);
    }

    private String compression(int minor) throws IOException {
      if (minor >= ALGORITHM_SINCE_MINOR) {
        int algorithm = in.readUnsignedByte();
        return algorithm < ALGORITHMS.length ? ALGORITHMS[algorithm] : "unknown compression";
      }
      return number() == 0 ? "not compressed" : "gzip";
    }

    /** A sign byte (1 is minus), then the number, the lowest byte first. */
    private long number() throws IOException {
      boolean minus = in.readUnsignedByte() != 0;
      long value = 0;
      for (int i = 0; i < intSize; i++) {
        value |= (long) in.readUnsignedByte() << (8 * i);
      }
      return minus ? -value : value;
    }

    /** Its length, then its bytes; a length below zero is no text at all. */
    private Optional<String> text() throws IOException {
      long length = number();
      if (length < 0) {
        return Optional.empty();
      }
      if (length > MOST_TEXT) {
        throw new IOException("a text of " + length + " bytes in the head of the archive");
      }
      byte[] bytes = in.readNBytes((int) length);
      if (bytes.length < length) {
        throw new EOFException("the head of the archive is cut off");
      }
      return Optional.of(new String(bytes, StandardCharsets.UTF_8));
    }
  }
}
