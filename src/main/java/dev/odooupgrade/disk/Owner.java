package dev.odooupgrade.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Something that belongs to another user than the one who runs this program, as {@code sudo} leaves
 * it behind.
 *
 * @param name of that user
 * @param path the file, or the nearest folder above it, that is theirs
 */
public record Owner(String name, Path path) {

  /** Who owns a file, or the nearest folder above it that exists; empty where that is the user. */
  public static Optional<Owner> other(Path file) {
    return ProcessHandle.current().info().user().flatMap(user -> other(file, user));
  }

  static Optional<Owner> other(Path file, String user) {
    for (Path at = file.toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.exists(at, LinkOption.NOFOLLOW_LINKS)) {
        return of(at).filter(owner -> !owner.name.equals(user));
      }
    }
    return Optional.empty();
  }

  private static Optional<Owner> of(Path path) {
    try {
      return Optional.of(
          new Owner(Files.getOwner(path, LinkOption.NOFOLLOW_LINKS).getName(), path));
    } catch (IOException | UnsupportedOperationException unknown) {
      return Optional.empty();
    }
  }
}
