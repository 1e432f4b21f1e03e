package dev.odooupgrade.cli;

import dev.odooupgrade.domain.Secret;
import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Which request: by its number and its key, or by a session that knows both. */
@Command
final class RequestOptions {
  /** The environment variable a key may come from. */
  static final String KEY_VARIABLE = "ODOO_UPGRADE_KEY";

  private static final int LONGEST_KEY = 4096;

  @Option(
      names = "--request",
      paramLabel = "ID",
      description = "The request's number, as create told it.")
  private @Nullable String request;

  @Option(
      names = "--key",
      paramLabel = "KEY",
      description =
          "The request's private key, as create told it. Others on this machine "
              + "can see it in the list of processes: --session, --key-file or the "
              + "variable "
              + KEY_VARIABLE
              + " keep it out of sight.")
  private @Nullable String key;

  @Option(
      names = "--key-file",
      paramLabel = "FILE",
      description = "A file with the key on its first line.")
  private @Nullable String keyFile;

  /** The number that was typed. */
  Optional<String> request() {
    return Optional.ofNullable(request).map(String::strip).filter(id -> !id.isEmpty());
  }

  /**
   * The key that was typed, or stands in the file that was named.
   *
   * @throws TroubleException when that file cannot be read
   */
  Optional<Secret> typedKey() throws TroubleException, BadArguments {
    if (key != null && keyFile != null) {
      throw new BadArguments("Give --key or --key-file, not both; nothing was sent.");
    }
    if (keyFile != null) {
      return Optional.of(read(keyFile));
    }
    return secret(key);
  }

  /** The same, or else the one in the environment. */
  Optional<Secret> key(Map<String, String> env) throws TroubleException, BadArguments {
    Optional<Secret> typed = typedKey();
    return typed.isPresent() ? typed : secret(env.get(KEY_VARIABLE));
  }

  private static Optional<Secret> secret(@Nullable String text) {
    return Optional.ofNullable(text)
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .map(Secret::of);
  }

  private static Secret read(String name) throws TroubleException {
    try {
      Path file = Path.of(name);
      if (Files.size(file) > LONGEST_KEY) {
        throw trouble(name, "is far too large for a key");
      }
      String first =
          new String(Files.readAllBytes(file), StandardCharsets.UTF_8).strip().split("\\R", 2)[0];
      return secret(first).orElseThrow(() -> trouble(name, "holds no key"));
    } catch (NoSuchFileException e) {
      throw trouble(name, "does not exist");
    } catch (IOException | InvalidPathException e) {
      throw trouble(name, "cannot be read");
    }
  }

  private static TroubleException trouble(String name, String what) {
    return new TroubleException(
        new Trouble(
            TroubleKind.FILE,
            "The key file " + name + " " + what + ".",
            "Nothing was sent.",
            "Write the key that create told into it, on a line of its own."));
  }
}
