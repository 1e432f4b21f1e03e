package dev.odooupgrade.domain;

import java.nio.file.Path;
import java.util.Optional;

/** Which key opens the platform's SFTP server to us. */
public sealed interface SshIdentity {

  /**
   * A key of one upgrade alone, kept in its session: made for it here, or copied from the program
   * that began it.
   *
   * @param privateKey in a PEM form that ssh reads, without a passphrase
   */
  record Made(Secret privateKey) implements SshIdentity {}

  /**
   * The user's own private key, whose passphrase, if any, is asked for when it is needed.
   *
   * @param file absolute
   */
  record KeyFile(Path file) implements SshIdentity {}

  /**
   * The keys that the user's SSH agent holds.
   *
   * @param publicKey the one of them that was told to the platform, as a line of {@code
   *     authorized_keys}; empty where all of them are
   */
  record Agent(Optional<String> publicKey) implements SshIdentity {
    /** Whichever keys the agent holds. */
    public Agent() {
      this(Optional.empty());
    }
  }
}
