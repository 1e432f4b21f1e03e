package dev.odooupgrade.transfer.sftp;

import dev.odooupgrade.transfer.key.Passphrases;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the user's own keys need of the world around them.
 *
 * @param agent the socket of the SSH agent, as {@code SSH_AUTH_SOCK} names it, if there is one
 */
public record SshEnvironment(Passphrases passphrases, Optional<Path> agent) {}
