package dev.odooupgrade.transfer.sftp;

import dev.odooupgrade.domain.transfer.HostKey;
import java.util.Optional;

/**
 * An SFTP server, and what is needed to log in.
 *
 * @param login proves who we are
 * @param known the server's key, when it was met before
 */
public record SftpEndpoint(SftpAddress address, SshLogin login, Optional<HostKey> known) {}
