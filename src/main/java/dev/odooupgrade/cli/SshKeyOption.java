package dev.odooupgrade.cli;

import dev.odooupgrade.domain.SshIdentity;
import dev.odooupgrade.domain.TroubleException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The SSH key that files travel with. */
@Command
final class SshKeyOption {
  @Option(
      order = 24,
      names = "--ssh-key",
      paramLabel = "FILE|agent",
      description =
          "For files that travel over SSH: your own private key, or agent for the keys of the "
              + "running ssh-agent. A FILE that ends in .pub stands for its private half. Its "
              + "passphrase comes from ODOO_UPGRADE_SSH_PASSPHRASE, or is asked for on a terminal, "
              + "and is kept nowhere. Which key it is, is "
              + "remembered in the session. Today's platform learns it when the request is "
              + "created, and takes no other afterwards. Default: a key made for this upgrade "
              + "alone.")
  private @Nullable Path sshKey;

  /**
   * The key that was named.
   *
   * @throws TroubleException when there is no such key
   */
  Optional<SshIdentity> identity(Map<String, String> env) throws BadArguments, TroubleException {
    return sshKey == null ? Optional.empty() : Optional.of(SshKeyChoice.of(sshKey, env));
  }
}
