package dev.odooupgrade.cli.upgrade;

import dev.odooupgrade.cli.kit.BadArguments;
import dev.odooupgrade.config.Setting;
import dev.odooupgrade.domain.Secret;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.order.OrderRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
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
   * The secret that was typed, or else is in the file that was named.
   *
   * @throws TroubleException when both were given, or the file does not contain one
   */
  public Optional<Secret> typed(@Nullable String typed, @Nullable Path file)
      throws TroubleException {
    if (file == null) {
      return plain(secret(typed));
    }
    if (typed != null) {
      throw new BadArguments(
          "Give --" + what + " or --" + what + "-file, not both; nothing was sent.");
    }
    return plain(Optional.of(read(file)));
  }

  /** The same, or else the one in the environment. */
  public Optional<Secret> typed(
      @Nullable String typed, @Nullable Path file, Map<String, String> env)
      throws TroubleException {
    Optional<Secret> given = typed(typed, file);
    return given.isPresent() ? given : plain(Setting.KEY.in(env).flatMap(SecretFile::secret));
  }

  /** Names what a copied secret holds and none has, but nothing else of it. */
  private Optional<Secret> plain(Optional<Secret> secret) throws BadArguments {
    Optional<String> odd = secret.flatMap(it -> OrderRules.odd("A " + what, it.reveal()));
    if (odd.isPresent()) {
      throw new BadArguments(odd.get() + " Nothing was sent.");
    }
    return secret;
  }

  private Secret read(Path file) throws TroubleException {
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
  private static Optional<Secret> secret(@Nullable String text) {
    return Optional.ofNullable(text)
        .map(OrderRules::strip)
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
