package dev.odooupgrade.cli.transfer;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.transfer.SshIdentity;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The SSH key that files travel with. */
@Command
public final class SshKeyOption {
  @Option(
      order = 24,
      names = "--ssh-key",
      paramLabel = "FILE|agent",
      description =
          "For transfers over SSH: your own private key, or agent for the keys of the running"
              + " ssh-agent. A FILE that ends in .pub means its private half. Its passphrase is"
              + " taken from ODOO_UPGRADE_SSH_PASSPHRASE, or you are asked for it on a terminal; it"
              + " is not saved. The choice of key is remembered in the session. Today's platform"
              + " receives the key when the request is created, and accepts no other afterwards."
              + " Default: a key made for this upgrade only.")
  private @Nullable Path sshKey;

  /**
   * The key that was named.
   *
   * @throws TroubleException when there is no such key
   */
  public Optional<SshIdentity> identity(Map<String, String> env) throws TroubleException {
    return sshKey == null ? Optional.empty() : Optional.of(SshKeyChoice.of(sshKey, env));
  }
}
