package dev.odooupgrade.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares a page of {@code docs} that is made from the code with the code. {@code
 * -Ddocs.update=true} writes it anew, to be looked at and committed; on a build server ({@code
 * CI=true}) a difference fails all the same.
 */
public final class GeneratedPage {
  private final boolean update;
  private final boolean ci;

  public GeneratedPage(boolean update, boolean ci) {
    this.update = update;
    this.ci = ci;
  }

  /** Fails when the page in the project is not what the code says now. */
  public static void check(String path, String made) {
    new GeneratedPage(Boolean.getBoolean("docs.update"), "true".equals(System.getenv("CI")))
        .compare(Path.of(path), made);
  }

  /** Fails when the page differs; an update writes it, and fails only on a build server. */
  public void compare(Path page, String made) {
    try {
      String kept = Files.exists(page) ? Files.readString(page, StandardCharsets.UTF_8) : "";
      if (kept.replace("\r\n", "\n").equals(made)) {
        return;
      }
      if (update) {
        Files.writeString(page, made, StandardCharsets.UTF_8);
      }
      if (!update || ci) {
        throw new AssertionError(
            page
                + " is stale. Run: mvn test -Ddocs.update=true, look, commit. It shall be:\n"
                + made);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
