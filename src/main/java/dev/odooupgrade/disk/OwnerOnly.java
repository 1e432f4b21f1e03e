package dev.odooupgrade.disk;

import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The attributes of a new file or folder that only its owner may read: given when it is made, so
 * that it is never open to others, not even for a moment.
 */
public final class OwnerOnly {
  private OwnerOnly() {}

  /** For a file there; none where the file system does not know owners. */
  public static FileAttribute<?>[] file(Path there) {
    return attributes(there, "rw-------");
  }

  /** For a folder there; none where the file system does not know owners. */
  public static FileAttribute<?>[] folder(Path there) {
    return attributes(there, "rwx------");
  }

  /** Whether files there have owners and permissions as POSIX has them. */
  public static boolean isKnown(Path there) {
    return there.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  private static FileAttribute<?>[] attributes(Path there, String permissions) {
    return isKnown(there)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
