package dev.odooupgrade.sandbox.v1.sftp;

import static java.nio.file.attribute.PosixFilePermission.OWNER_EXECUTE;
import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.sshd.common.util.io.IoUtils;

/**
 * What stands at one path of a request's folder.
 *
 * @param name its name; {@code .} for the folder itself
 * @param file where the sandbox keeps it; empty for the folder itself
 * @param size its size in bytes
 */
record SftpEntry(String name, Optional<Path> file, boolean writable, long size, Instant modified) {
  static SftpEntry folder(Instant created) {
    return new SftpEntry(".", Optional.empty(), false, 0, created);
  }

  /** A file, which counts as empty as long as the sandbox has not kept a byte of it. */
  static SftpEntry file(String name, Path file, boolean writable, Instant created)
      throws IOException {
    if (!Files.exists(file)) {
      return new SftpEntry(name, Optional.of(file), writable, 0, created);
    }
    BasicFileAttributes kept = Files.readAttributes(file, BasicFileAttributes.class);
    Instant modified = kept.lastModifiedTime().toInstant();
    return new SftpEntry(name, Optional.of(file), writable, kept.size(), modified);
  }

  SftpEntry withSize(long now) {
    return new SftpEntry(name, file, writable, now, modified);
  }

  /** What {@code stat} tells, under MINA's names. */
  Map<String, Object> attributes() {
    FileTime time = FileTime.from(modified);
    return Map.of(
        IoUtils.DIRECTORY_VIEW_ATTR,
        file.isEmpty(),
        IoUtils.REGFILE_VIEW_ATTR,
        file.isPresent(),
        IoUtils.SIZE_VIEW_ATTR,
        size,
        IoUtils.PERMISSIONS_VIEW_ATTR,
        permissions(),
        IoUtils.LASTMOD_TIME_VIEW_ATTR,
        time,
        IoUtils.LASTACC_TIME_VIEW_ATTR,
        time);
  }

  private Set<PosixFilePermission> permissions() {
    return file.isEmpty()
        ? Set.of(OWNER_READ, OWNER_EXECUTE)
        : writable ? Set.of(OWNER_READ, OWNER_WRITE) : Set.of(OWNER_READ);
  }
}
