package dev.odooupgrade.cli.upgrade;

import dev.odooupgrade.domain.Secret;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file whose first line is a secret.
 *
 * @param what such as {@code key}
 * @param remedy what to do about one that will not do
 */
public record SecretFile(String what, String remedy) {
  private static final int LONGEST = 4096;

  /**
   * Reads it.
   *
   * @throws TroubleException when it cannot be read, or holds none
   */
  public Secret read(Path file) throws TroubleException {
    try {
      if (Files.size(file) > LONGEST) {
        throw trouble(file, "is too large for a " + what);
      }
      String first =
          new String(Files.readAllBytes(file), StandardCharsets.UTF_8).strip().split("\\R", 2)[0];
      return secret(first).orElseThrow(() -> trouble(file, "does not contain a " + what));
    } catch (NoSuchFileException e) {
      throw trouble(file, "does not exist");
    } catch (IOException e) {
      throw trouble(file, "cannot be read");
    }
  }

  /** What was typed, if it was more than space. */
  public static Optional<Secret> secret(@Nullable String text) {
    return Optional.ofNullable(text)
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .map(Secret::of);
  }

  private TroubleException trouble(Path file, String why) {
    return new TroubleException(
        TroubleKind.FILE,
        "The " + what + " file " + file + " " + why + ".",
        "Nothing was sent.",
        remedy);
  }
}
