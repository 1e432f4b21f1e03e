package dev.odooupgrade.transfer.file;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.transfer.DumpFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Makes sure that the file, or the folder, which is sent is the one that was chosen, and stays so:
 * the names of the files, their sizes, their times of change and their identities on the disk. Not
 * atomic, as no file system offers that; but a file that was changed before the last look is never
 * sent to its end.
 */
public final class SourceGuard {
  private final Path path;
  private final Map<String, FileFingerprint> files;
  private final long size;

  private SourceGuard(Path path, Map<String, FileFingerprint> files) {
    this.path = path;
    this.files = files;
    this.size = files.values().stream().mapToLong(FileFingerprint::size).sum();
  }

  /**
   * Starts from a file as it was chosen.
   *
   * @throws TroubleException when it is missing, unreadable, empty, no file, or has changed since
   */
  public static SourceGuard ofFile(DumpFile dump) throws TroubleException {
    if (Files.isDirectory(dump.path())) {
      throw new TroubleException(UploadTroubles.notAFile());
    }
    return of(dump);
  }

  /**
   * Starts from a file, or a folder that pg_dump made, as it was chosen.
   *
   * @param dump of a folder, the size of all files together, and when the newest was changed
   * @throws TroubleException when it is missing, unreadable, empty, has changed since, or holds
   *     more than files
   */
  public static SourceGuard of(DumpFile dump) throws TroubleException {
    SourceGuard guard = now(dump.path());
    if (guard.size != dump.size() || !guard.modified().equals(dump.modified())) {
      throw new TroubleException(UploadTroubles.changedBefore());
    }
    if (guard.size == 0) {
      throw new TroubleException(UploadTroubles.empty());
    }
    if (!Files.isReadable(guard.path)) {
      throw new TroubleException(UploadTroubles.unreadable());
    }
    return guard;
  }

  /** Why that which was chosen is not there any more as it was. */
  public static Optional<Trouble> trouble(DumpFile dump) {
    try {
      of(dump);
      return Optional.empty();
    } catch (TroubleException other) {
      return Optional.of(other.trouble());
    }
  }

  private static SourceGuard now(Path chosen) throws TroubleException {
    try {
      Path path = chosen.toRealPath();
      if (!Files.isDirectory(path) && !Files.isRegularFile(path)) {
        throw new TroubleException(UploadTroubles.notAFile());
      }
      return new SourceGuard(path, look(path));
    } catch (NoSuchFileException e) {
      throw new TroubleException(UploadTroubles.missing(), e);
    } catch (IOException e) {
      throw new TroubleException(UploadTroubles.unreadable(), e);
    }
  }

  /** Where it is, with links resolved. */
  public Path path() {
    return path;
  }

  public boolean isFolder() {
    return Files.isDirectory(path);
  }

  /** The size to send, in bytes. */
  public long size() {
    return size;
  }

  /** The sizes of the files in the order of their names, in bytes. */
  public List<Long> sizes() {
    return files.values().stream().map(FileFingerprint::size).toList();
  }

  private Instant modified() {
    return files.values().stream()
        .map(marks -> marks.modified().toInstant())
        .max(Instant::compareTo)
        .orElse(Instant.EPOCH);
  }

  /**
   * Looks again.
   *
   * @throws TroubleException when it is not what it was
   */
  public void check() throws TroubleException {
    try {
      if (!files.equals(look(path))) {
        throw new TroubleException(UploadTroubles.changedMeanwhile());
      }
    } catch (IOException e) {
      throw new TroubleException(UploadTroubles.changedMeanwhile(), e);
    }
  }

  private static Map<String, FileFingerprint> look(Path path) throws IOException, TroubleException {
    BasicFileAttributes now = attributes(path);
    return now.isDirectory() ? lookInside(path) : Map.of("", FileFingerprint.of(now));
  }

  private static Map<String, FileFingerprint> lookInside(Path folder)
      throws IOException, TroubleException {
    Map<String, FileFingerprint> found = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : (Iterable<Path>) all::iterator) {
        BasicFileAttributes now = attributes(each);
        if (now.isRegularFile() && !Files.isReadable(each)) {
          throw new TroubleException(UploadTroubles.unreadable());
        }
        if (now.isRegularFile()) {
          found.put(folder.relativize(each).toString(), FileFingerprint.of(now));
        } else if (!now.isDirectory()) {
          throw new TroubleException(UploadTroubles.notOnlyFiles(each));
        }
      }
      return found;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static BasicFileAttributes attributes(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }
}
