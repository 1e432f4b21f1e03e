package dev.odooupgrade.disk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Set;

/**
 * Opens files that somebody else may have laid where we look: the other side of a transfer, or
 * another user. A link would show or change a file of this user's, and a pipe would keep us waiting
 * for ever.
 */
public final class PlainFile {
  private PlainFile() {}

  /**
   * Opens a file to be read that lies in a folder, or further below.
   *
   * @param folder ours to choose, so it may be a link itself
   * @throws NotPlainException when anything below the folder on the way to the file is a link, or
   *     the file is not a plain one
   */
  public static InputStream open(Path folder, Path file) throws IOException {
    require(folder, file);
    return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
  }

  /** Opens a file whose folder is ours to choose. */
  public static InputStream open(Path file) throws IOException {
    return open(folderOf(file), file.toAbsolutePath());
  }

  /** Whether anything is there, be it a link that leads to nothing. */
  public static boolean exists(Path file) {
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
  }

  /** Opens a file of this program's own; where it has to be made, it is its owner's alone. */
  public static FileChannel channel(Path file, StandardOpenOption... how) throws IOException {
    if (exists(file)) {
      require(file);
    }
    Set<OpenOption> options = new HashSet<>(Set.of(how));
    options.add(LinkOption.NOFOLLOW_LINKS);
    return FileChannel.open(file, options, OwnerOnly.file(file));
  }

  /** The same question before a file is opened in another way, or by another program. */
  public static void require(Path file) throws IOException {
    require(folderOf(file), file.toAbsolutePath());
  }

  private static Path folderOf(Path file) {
    return file.toAbsolutePath().resolveSibling("");
  }

  private static void require(Path folder, Path file) throws IOException {
    if (!file.startsWith(folder)) {
      throw new NotPlainException(file, "it is not in " + folder + " and was not opened");
    }
    Path here = folder;
    for (Path name : folder.relativize(file)) {
      here = here.resolve(name);
      BasicFileAttributes found =
          Files.readAttributes(here, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (found.isSymbolicLink()) {
        throw new NotPlainException(file, "it is a link and was not opened");
      }
      if (here.equals(file) && !found.isRegularFile()) {
        throw new NotPlainException(file, "it is not a plain file and was not opened");
      }
    }
  }
}
