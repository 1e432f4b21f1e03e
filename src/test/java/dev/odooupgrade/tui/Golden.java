package dev.odooupgrade.tui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares a screen with the one kept in {@code src/test/resources/golden}. {@code
 * -Dgolden.update=true} writes the new one instead, to be looked at and committed; on a build
 * server ({@code CI=true}) a difference fails all the same.
 */
public final class Golden {

  private final Path folder;
  private final boolean update;
  private final boolean ci;

  Golden(Path folder, boolean update, boolean ci) {
    this.folder = folder;
    this.update = update;
    this.ci = ci;
  }

  /** Fails when {@code actual} is not what {@code golden/name.txt} holds. */
  public static void check(String name, String actual) {
    new Golden(
            Path.of("src/test/resources/golden"),
            Boolean.getBoolean("golden.update"),
            "true".equals(System.getenv("CI")))
        .compare(name, actual);
  }

  void compare(String name, String actual) {
    Path file = folder.resolve(name + ".txt");
    try {
      String expected =
          Files.exists(file)
              ? Files.readString(file, StandardCharsets.UTF_8).replace("\r\n", "\n")
              : "";
      if (expected.equals(actual)) {
        return;
      }
      if (update) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, actual, StandardCharsets.UTF_8);
      }
      if (!update || ci) {
        throw new AssertionError(
            ("The screen differs from %s.%n===== expected%n%s===== actual%n%s=====%n"
                    + "If the new one is right: mvn test -Dgolden.update=true, look, commit.")
                .formatted(file, expected, actual));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
