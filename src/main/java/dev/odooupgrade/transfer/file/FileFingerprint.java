package dev.odooupgrade.transfer.file;

import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/**
 * What a file is known by; the identity is missing on file systems that have none.
 *
 * @param size in bytes
 */
record FileFingerprint(long size, FileTime modified, @Nullable Object identity) {

  static FileFingerprint of(BasicFileAttributes file) {
    return new FileFingerprint(file.size(), file.lastModifiedTime(), file.fileKey());
  }
}
