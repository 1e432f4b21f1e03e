package dev.odooupgrade.disk;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * A folder that somebody else fills, such as the other side of a transfer: nothing in it may lead
 * elsewhere, wait for a writer, or be a program with rights of its own.
 */
public final class PlainTree {
  private static final int ALL_BITS = 07777;
  private static final int FILE = 0600;
  private static final int FOLDER = 0700;

  private PlainTree() {}

  /**
   * Deletes what is neither a file nor a folder, and leaves the rest to its owner alone.
   *
   * @return what was deleted, as it was named in the folder
   */
  public static List<Path> sweep(Path folder) throws IOException {
    List<Path> deleted = new ArrayList<>();
    sweep(folder, deleted);
    return deleted.stream().map(folder::relativize).toList();
  }

  private static void sweep(Path folder, List<Path> deleted) throws IOException {
    restrict(folder, FOLDER);
    try (DirectoryStream<Path> inside = Files.newDirectoryStream(folder)) {
      for (Path each : inside) {
        BasicFileAttributes found =
            Files.readAttributes(each, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (found.isDirectory()) {
          sweep(each, deleted);
        } else if (found.isRegularFile()) {
          restrict(each, FILE);
        } else {
          Files.delete(each);
          deleted.add(each);
        }
      }
    }
  }

  /** What is right already stays untouched, and with it the time of its last change. */
  private static void restrict(Path file, int mode) throws IOException {
    if (OwnerOnly.isKnown(file)
        && ((int) Files.getAttribute(file, "unix:mode") & ALL_BITS) != mode) {
      String permissions = mode == FILE ? "rw-------" : "rwx------";
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }
  }
}
