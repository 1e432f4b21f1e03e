package dev.odooupgrade.transfer.file;

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
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Makes sure that the folder which is sent is the one that was chosen, and stays so: the names of
 * its files, their sizes, their times of change and their identities. Not atomic, as no file system
 * offers that.
 */
public final class FolderGuard {
  private final Path folder;
  private final Map<String, FileMarks> files;

  private FolderGuard(Path folder, Map<String, FileMarks> files) {
    this.folder = folder;
    this.files = files;
  }

  /**
   * Starts from the folder as it is now.
   *
   * @throws TroubleException when it is missing, unreadable, empty, or holds more than files
   */
  public static FolderGuard of(Path folder) throws TroubleException {
    try {
      Path real = folder.toRealPath();
      FolderGuard guard = new FolderGuard(real, look(real));
      if (guard.size() == 0) {
        throw new TroubleException(UploadTroubles.empty());
      }
      return guard;
    } catch (NoSuchFileException e) {
      throw new TroubleException(UploadTroubles.missing(), e);
    } catch (IOException e) {
      throw new TroubleException(UploadTroubles.unreadable(), e);
    }
  }

  /**
   * Starts from the folder as it was chosen.
   *
   * @param dump its size is {@link #size}, its time of change {@link #modified}
   * @throws TroubleException when it is missing, unreadable, empty, holds more than files, or has
   *     changed since
   */
  public static FolderGuard of(DumpFile dump) throws TroubleException {
    FolderGuard guard = of(dump.path());
    if (guard.size() != dump.size() || !guard.modified().equals(dump.modified())) {
      throw new TroubleException(UploadTroubles.changedBefore());
    }
    return guard;
  }

  /** Where the folder is, with links resolved. */
  public Path path() {
    return folder;
  }

  /** The size of all files together, in bytes. */
  public long size() {
    return files.values().stream().mapToLong(FileMarks::size).sum();
  }

  /** The sizes of the files in the order of their names, in bytes. */
  public List<Long> sizes() {
    return files.values().stream().map(FileMarks::size).toList();
  }

  /** When the newest of the files was changed. */
  public Instant modified() {
    return files.values().stream()
        .map(marks -> marks.modified().toInstant())
        .max(Instant::compareTo)
        .orElse(Instant.EPOCH);
  }

  /**
   * Looks again.
   *
   * @throws TroubleException when the folder is not what it was
   */
  public void check() throws TroubleException {
    try {
      if (!files.equals(look(folder))) {
        throw new TroubleException(UploadTroubles.changedMeanwhile());
      }
    } catch (IOException e) {
      throw new TroubleException(UploadTroubles.changedMeanwhile(), e);
    }
  }

  private static Map<String, FileMarks> look(Path folder) throws IOException, TroubleException {
    Map<String, FileMarks> found = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : (Iterable<Path>) all::iterator) {
        BasicFileAttributes now =
            Files.readAttributes(each, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (now.isRegularFile() && !Files.isReadable(each)) {
          throw new TroubleException(UploadTroubles.unreadable());
        }
        if (now.isRegularFile()) {
          found.put(folder.relativize(each).toString(), FileMarks.of(now));
        } else if (!now.isDirectory()) {
          throw new TroubleException(UploadTroubles.notOnlyFiles());
        }
      }
      return found;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
