package dev.odooupgrade.dump.format;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipException;

/**
 * The rows of Odoo's list of modules in an archive, which tell its version.
 *
 * @param copy the statement that takes the rows: with them behind it, it is plain SQL
 * @param number of the block that has them, in a file
 * @param place where that block begins; 0 where the file does not say so
 * @param name of the file that has them, in a folder or tar
 */
public record ModuleRows(String copy, long number, long place, String name) {
  private static final int TAR_BLOCK = 512;

  /** Reads from an archive; damage is for others to tell. */
  @FunctionalInterface
  private interface Reading {
    Optional<String> version() throws IOException;
  }

  /** Finds a file of a folder or tar, and unpacks it. */
  @FunctionalInterface
  public interface Opening {
    /** Empty where there is no such file, or it is packed in another way. */
    Optional<InputStream> open(String name) throws IOException;
  }

  /** The version that a file in custom format tells, reading at most this many bytes of rows. */
  public static Optional<String> inCustom(FileBytes file, long limit) throws IOException {
    return undamaged(() -> CustomData.modules(file, limit));
  }

  /** The same of a tar file. */
  public static Optional<String> inTar(FileBytes file, long limit) throws IOException {
    ArchiveReader toc = new ArchiveReader(file, TAR_BLOCK);
    return undamaged(() -> inFiles(toc, name -> TarBlocks.open(file, name), limit));
  }

  /** The same of a folder. */
  public static Optional<String> inFolder(FileBytes toc, Opening files, long limit)
      throws IOException {
    return undamaged(() -> inFiles(new ArchiveReader(toc, 0), files, limit));
  }

  private static Optional<String> undamaged(Reading reading) throws IOException {
    try {
      return reading.version();
    } catch (EOFException | ZipException damaged) {
      return Optional.empty();
    }
  }

  private static Optional<String> inFiles(ArchiveReader toc, Opening files, long limit)
      throws IOException {
    ArchiveHead head = ArchiveHead.read(toc);
    Optional<ModuleRows> modules =
        ArchiveToc.isKnown(head)
            ? ArchiveToc.ofFolder(head, toc, name -> {}).modules()
            : Optional.empty();
    Optional<InputStream> rows =
        modules.isPresent() ? files.open(modules.get().name()) : Optional.empty();
    return rows.isPresent() ? modules.get().version(rows.get(), limit) : Optional.empty();
  }

  Optional<String> version(InputStream rows, long limit) throws IOException {
    InputStream statement = new ByteArrayInputStream(copy.getBytes(StandardCharsets.UTF_8));
    try (InputStream sql = new SequenceInputStream(statement, rows)) {
      return SqlScan.sql(sql, limit).odoo().version();
    }
  }
}
