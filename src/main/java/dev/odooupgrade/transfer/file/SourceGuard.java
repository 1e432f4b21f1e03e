package dev.odooupgrade.transfer.file;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.transfer.DumpFile;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Makes sure that the file which is sent is the one that was chosen, and stays so: its size, its
 * time of change and its identity on the disk. Not atomic, as no file system offers that; but a
 * file that was changed before the last look is never sent to its end.
 */
public final class SourceGuard {
  private final Path path;
  private final FileMarks marks;

  private SourceGuard(Path path, FileMarks marks) {
    this.path = path;
    this.marks = marks;
  }

  /**
   * Starts from the file as it was chosen.
   *
   * @throws TroubleException when it is missing, unreadable, empty, no file, or has changed since
   */
  public static SourceGuard of(DumpFile dump) throws TroubleException {
    BasicFileAttributes now;
    try {
      now = Files.readAttributes(dump.path(), BasicFileAttributes.class);
    } catch (NoSuchFileException e) {
      throw new TroubleException(UploadTroubles.missing(), e);
    } catch (IOException e) {
      throw new TroubleException(UploadTroubles.unreadable(), e);
    }
    if (!now.isRegularFile()) {
      throw new TroubleException(UploadTroubles.notAFile());
    }
    if (now.size() != dump.size() || !now.lastModifiedTime().toInstant().equals(dump.modified())) {
      throw new TroubleException(UploadTroubles.changedBefore());
    }
    if (now.size() == 0) {
      throw new TroubleException(UploadTroubles.empty());
    }
    if (!Files.isReadable(dump.path())) {
      throw new TroubleException(
          UploadTroubles.unreadable(), new AccessDeniedException(dump.path().toString()));
    }
    return new SourceGuard(dump.path(), FileMarks.of(now));
  }

  public Path path() {
    return path;
  }

  /** The size to send, in bytes. */
  public long size() {
    return marks.size();
  }

  /**
   * Looks again.
   *
   * @throws TroubleException when the file is not what it was
   */
  public void check() throws TroubleException {
    try {
      if (!marks.equals(FileMarks.of(Files.readAttributes(path, BasicFileAttributes.class)))) {
        throw new TroubleException(UploadTroubles.changedMeanwhile());
      }
    } catch (IOException e) {
      throw new TroubleException(UploadTroubles.changedMeanwhile(), e);
    }
  }
}
