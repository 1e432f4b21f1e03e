package dev.odooupgrade.cli.upgrade;

import dev.odooupgrade.domain.Secret;
import dev.odooupgrade.domain.TroubleException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Which request: by its number and its key, or by a session that knows both. */
@Command
final class RequestOptions {
  private static final SecretFile FILE =
      new SecretFile("key", "Write the key that create printed into it, on a line of its own.");

  @Option(
      names = "--request",
      paramLabel = "ID",
      description = "The request's number, as printed by create.")
  private @Nullable String request;

  @Option(
      names = "--key",
      paramLabel = "KEY",
      description =
          "The request's private key, as printed by create. Others on this computer can see it in"
              + " the process list: --session, --key-file or the variable ODOO_UPGRADE_KEY keep it"
              + " private.")
  private @Nullable String key;

  @Option(
      names = "--key-file",
      paramLabel = "FILE",
      description = "A file with the key on its first line.")
  private @Nullable Path keyFile;

  Optional<String> request() {
    return Optional.ofNullable(request).map(String::strip).filter(id -> !id.isEmpty());
  }

  /**
   * The key that was typed, or is in the file that was named.
   *
   * @throws TroubleException when that file cannot be read
   */
  Optional<Secret> typedKey() throws TroubleException {
    return FILE.typed(key, keyFile);
  }

  /** The same, or else the one in the environment. */
  Optional<Secret> key(Map<String, String> env) throws TroubleException {
    return FILE.typed(key, keyFile, env);
  }
}
