package dev.odooupgrade.domain;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** The rule for paths that the environment names, such as {@code SSH_AUTH_SOCK}. */
public final class AbsolutePath {
  private AbsolutePath() {}

  /** A path from the root, which alone stays the same wherever one works; empty for any other. */
  public static Optional<Path> of(String value) {
    try {
      return Optional.of(Path.of(value)).filter(Path::isAbsolute);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
