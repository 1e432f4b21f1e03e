package dev.odooupgrade.transfer;

import dev.odooupgrade.domain.DumpFile;
import dev.odooupgrade.domain.TroubleException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes sure that the file which is sent is the one that was chosen, and stays so: its size, its
 * time of change and its identity on the disk. Not atomic, as no file system offers that; but a
 * file that was changed before the last look is never sent to its end.
 */
public final class SourceGuard {
  private final Path path;
  private final Marks marks;

  private SourceGuard(Path path, Marks marks) {
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
    return new SourceGuard(dump.path(), Marks.of(now));
  }

  /** Where the file lies. */
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
      if (marks.equals(Marks.of(Files.readAttributes(path, BasicFileAttributes.class)))) {
        return;
      }
    } catch (IOException e) {
      throw new TroubleException(UploadTroubles.changedMeanwhile(), e);
    }
    throw new TroubleException(UploadTroubles.changedMeanwhile());
  }

  /** What a file is known by; the identity is missing on file systems that have none. */
  private record Marks(long size, FileTime modified, @Nullable Object identity) {

    static Marks of(BasicFileAttributes file) {
      return new Marks(file.size(), file.lastModifiedTime(), file.fileKey());
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Marks that
          && size == that.size
          && modified.equals(that.modified)
          && Objects.equals(identity, that.identity);
    }

    @Override
    public int hashCode() {
      return Objects.hash(size, modified, identity);
    }
  }
}
