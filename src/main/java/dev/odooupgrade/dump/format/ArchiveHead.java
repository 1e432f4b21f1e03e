package dev.odooupgrade.dump.format;

import dev.odooupgrade.text.Bytes;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.ZipException;

/**
 * The head of an archive that {@code pg_dump} made in its custom, tar or directory format, as
 * {@code ReadHead} of pg_backup_archiver.c reads it: the magic word, the version, the sizes of
 * numbers, the compression, the time, and three texts.
 *
 * @param minor of the archive format's version, which is 1 and this; it says which {@code
 *     pg_restore} can read it
 * @param offsetSize how many bytes a place in the file takes
 * @param compression how the data is packed, in words
 * @param server the version of the server the dump was made of
 * @param pgDump the version of the program that made it
 */
public record ArchiveHead(
    int minor,
    int offsetSize,
    String compression,
    Optional<String> server,
    Optional<String> pgDump) {
  static final String GZIP = "gzip";
  static final String NONE = "not compressed";

  private static final String MAGIC = "PGDMP";
  private static final int ALGORITHM_SINCE_MINOR = 15;
  private static final int VERSIONS_SINCE_MINOR = 10;
  private static final int TIME_NUMBERS = 7;
  private static final int MOST_TEXT = 1_000;
  private static final String[] ALGORITHMS = {NONE, GZIP, "lz4", "zstd"};

  public static boolean startsHere(byte[] bytes, int from) {
    return Bytes.has(bytes, from, MAGIC);
  }

  /** The version of the archive format, such as {@code 1.14}. */
  public String version() {
    return "1." + minor;
  }

  /**
   * Reads the head, from its magic word on.
   *
   * @throws IOException when the bytes end too soon or make no sense
   */
  public static ArchiveHead read(ArchiveReader in) throws IOException {
    in.skip(MAGIC.length());
    int major = in.one();
    int minor = in.one();
    in.one(); // the revision, 0 so far
    in.sizeOfNumbers(in.one());
    int offsetSize = in.one();
    in.one(); // the format, known from elsewhere
    if (major != 1 || offsetSize < 1 || offsetSize > Long.BYTES) {
      throw new ZipException("an archive of an unknown version, " + major + "." + minor);
    }
    String compression = compression(in, minor);
    for (int i = 0; i < TIME_NUMBERS; i++) {
      in.number();
    }
    in.text(0); // the name of the database
    boolean tells = minor >= VERSIONS_SINCE_MINOR;
    Optional<String> server = tells ? in.text(MOST_TEXT) : Optional.empty();
    Optional<String> pgDump = tells ? in.text(MOST_TEXT) : Optional.empty();
    return new ArchiveHead(minor, offsetSize, compression, server, pgDump);
  }

  private static String compression(ArchiveReader in, int minor) throws IOException {
    if (minor >= ALGORITHM_SINCE_MINOR) {
      int algorithm = in.one();
      return algorithm < ALGORITHMS.length ? ALGORITHMS[algorithm] : "unknown compression";
    }
    return in.number() == 0 ? NONE : GZIP;
  }
}
