package dev.odooupgrade.transfer;

import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a file is known by; the identity is missing on file systems that have none.
 *
 * @param size in bytes
 */
record FileMarks(long size, FileTime modified, @Nullable Object identity) {

  static FileMarks of(BasicFileAttributes file) {
    return new FileMarks(file.size(), file.lastModifiedTime(), file.fileKey());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FileMarks that
        && size == that.size
        && modified.equals(that.modified)
        && Objects.equals(identity, that.identity);
  }

  @Override
  public int hashCode() {
    return Objects.hash(size, modified, identity);
  }
}
