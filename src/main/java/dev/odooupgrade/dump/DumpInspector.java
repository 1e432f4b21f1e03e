package dev.odooupgrade.dump;

import dev.odooupgrade.text.FileReason;
import dev.odooupgrade.text.SafeText;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipException;

/**
 * Looks at a dump before anything is sent: what it is, where it came from, what is wrong with it.
 * However large the dump is, at most a fixed part of it is read; what is wrong with the file is in
 * the report, never thrown.
 */
public final class DumpInspector {
  /** Enough for the tables of a large Odoo, and read in about a second. */
  private static final long SQL_LIMIT = 32L << 20;

  /** A gzip file up to this size is unpacked to its end, which alone proves that it is whole. */
  private static final long SMALL_GZIP = 32L << 20;

  /** What {@code pg_dump --format=directory} writes into every folder it makes. */
  private static final String TABLE_OF_CONTENTS = "toc.dat";

  private final long sqlLimit;
  private final Predicate<Path> readable;

  public DumpInspector() {
    this(SQL_LIMIT, Files::isReadable);
  }

  /**
   * @param sqlLimit how many bytes of SQL to read at most
   * @param readable whether the file may be read; root may read all, and tests are often root
   */
  DumpInspector(long sqlLimit, Predicate<Path> readable) {
    this.sqlLimit = sqlLimit;
    this.readable = readable;
  }

  /** Looks at the file, which has to be one: a dump in directory format is a problem. */
  public DumpReport inspect(Path file) {
    return inspect(file, false);
  }

  /**
   * Looks at the file, or at the folder of a dump in directory format.
   *
   * @param takesFolders whether such a folder can be sent
   */
  public DumpReport inspect(Path file, boolean takesFolders) {
    Path path = file.toAbsolutePath().normalize();
    try {
      BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
      Instant modified = attributes.lastModifiedTime().toInstant();
      if (attributes.isDirectory()) {
        return inspectFolder(path, takesFolders);
      }
      if (!attributes.isRegularFile()) {
        return nothing(path, DumpProblems.NOT_A_FILE.of(path));
      }
      return inspectFile(path, attributes.size(), modified);
    } catch (NoSuchFileException missing) {
      boolean unreadable = path.toString().indexOf(SafeText.REPLACEMENT) >= 0;
      return nothing(
          path, (unreadable ? DumpProblems.STRANGE_NAME : DumpProblems.MISSING).of(path));
    } catch (AccessDeniedException denied) {
      return nothing(path, DumpProblems.UNREADABLE.of(path));
    } catch (IOException failed) {
      return nothing(path, DumpProblems.READ_FAILED.of(path, FileReason.words(failed)));
    }
  }

  /** Whether a folder looks like a dump in directory format, and not like one that holds dumps. */
  public static boolean isDumpFolder(Path folder) {
    return Files.isRegularFile(folder.resolve(TABLE_OF_CONTENTS));
  }

  private DumpReport inspectFile(Path path, long size, Instant modified) throws IOException {
    if (!readable.test(path)) {
      throw new AccessDeniedException(path.toString());
    }
    if (size == 0) {
      DumpContents none = DumpContents.of(DumpKind.UNKNOWN);
      return new DumpReport(path, 0, modified, none, List.of(DumpProblems.EMPTY.of(path)));
    }
    byte[] head = FileEnds.first(path, 16);
    DumpContents contents;
    try {
      contents =
          ContentsReader.isZip(head)
              ? OdooBackup.read(path, sqlLimit)
              : readStream(path, head, size);
    } catch (EOFException cut) {
      return broken(path, size, modified, head, "the data ends too early");
    } catch (ZipException damaged) {
      return broken(path, size, modified, head, FileReason.words(damaged));
    }
    return new DumpReport(path, size, modified, contents, problems(path, size, contents));
  }

  private DumpContents readStream(Path path, byte[] head, long size) throws IOException {
    boolean toTheEnd = ContentsReader.isGzip(head) && size <= SMALL_GZIP;
    try (InputStream in = Files.newInputStream(path)) {
      return ContentsReader.read(in, sqlLimit, toTheEnd);
    }
  }

  private static DumpReport broken(
      Path path, long size, Instant modified, byte[] head, String sign) {
    DumpKind kind = ContentsReader.isZip(head) ? DumpKind.ZIP : DumpKind.GZIP;
    return new DumpReport(
        path, size, modified, DumpContents.of(kind), List.of(DumpProblems.BROKEN.of(path, sign)));
  }

  private static List<DumpProblem> problems(Path path, long size, DumpContents contents)
      throws IOException {
    List<DumpProblem> problems = new ArrayList<>();
    if (!contents.recognised()) {
      problems.add(DumpProblems.NOT_A_DUMP.of(path, contents.kind().words()));
    } else if (contents.odoo().strange()) {
      problems.add(DumpProblems.NOT_ODOO.of(path));
    }
    cutSign(path, size, contents)
        .ifPresent(sign -> problems.add(DumpProblems.PERHAPS_CUT.of(path, sign)));
    return problems;
  }

  /** A sign, not a proof, that the end of the file is missing. */
  private static Optional<String> cutSign(Path path, long size, DumpContents contents)
      throws IOException {
    boolean madeByPgDump = contents.pgDump().isPresent();
    if (contents.whole().isPresent()) {
      return contents.whole().get()
          ? Optional.empty()
          : Optional.of("pg_dump's last line is missing");
    }
    return switch (contents.kind()) {
      case PLAIN_SQL ->
          madeByPgDump && !FileEnds.lastHas(path, size, SqlScan.CLOSING_WORDS)
              ? Optional.of("pg_dump's last line is missing")
              : Optional.empty();
      case TAR ->
          FileEnds.endsWithZeros(path, size, 1024)
              ? Optional.empty()
              : Optional.of("the two empty blocks that end a tar file are missing");
      case GZIP, CUSTOM ->
          FileEnds.endsWithZeros(path, size, 4096)
              ? Optional.of("its last 4096 bytes are all zero")
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private DumpReport inspectFolder(Path path, boolean takesFolders) throws IOException {
    Path toc = path.resolve(TABLE_OF_CONTENTS);
    if (!Files.isRegularFile(toc)) {
      return nothing(path, DumpProblems.FOLDER.of(path));
    }
    DumpContents contents;
    try (InputStream in = Files.newInputStream(toc)) {
      contents = ContentsReader.read(in, sqlLimit, false).as(DumpKind.DIRECTORY);
    }
    long size = 0;
    Instant modified = Instant.EPOCH;
    try (Stream<Path> files = Files.list(path)) {
      for (Path each : files.toList()) {
        size += Files.size(each);
        Instant changed = Files.getLastModifiedTime(each).toInstant();
        modified = changed.isAfter(modified) ? changed : modified;
      }
    }
    List<DumpProblem> problems = new ArrayList<>();
    if (!takesFolders) {
      problems.add(DumpProblems.DIRECTORY_FORMAT.of(path));
    }
    problems.addAll(problems(path, size, contents));
    return new DumpReport(path, size, modified, contents, problems);
  }

  private static DumpReport nothing(Path path, DumpProblem problem) {
    return new DumpReport(path, 0, Instant.EPOCH, DumpContents.of(DumpKind.NONE), List.of(problem));
  }
}
