package dev.odooupgrade.transfer.sftp;

import dev.odooupgrade.transfer.key.Passphrases;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What SSH needs of the world around it.
 *
 * @param passphrases of the user's own keys
 * @param agent the socket of the SSH agent, as {@code SSH_AUTH_SOCK} names it, if there is one
 * @param library leads to the network
 */
public record SshEnvironment(Passphrases passphrases, Optional<Path> agent, SshLibrary library) {
  /** On real sockets. */
  public SshEnvironment(Passphrases passphrases, Optional<Path> agent) {
    this(passphrases, agent, SshLibrary.MINA);
  }
}
