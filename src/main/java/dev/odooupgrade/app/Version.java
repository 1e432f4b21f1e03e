package dev.odooupgrade.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The version of this program, as the build wrote it. */
public final class Version {
  private Version() {}

  /** For example {@code 0.1.0}. */
  public static String current() {
    try (InputStream in = Version.class.getResourceAsStream("version.txt")) {
      byte[] text =
          Objects.requireNonNull(in, "version.txt is missing from the jar").readAllBytes();
      return new String(text, StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("version.txt in the jar cannot be read", e);
    }
  }
}
