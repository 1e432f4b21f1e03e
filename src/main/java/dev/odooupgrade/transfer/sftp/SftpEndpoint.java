package dev.odooupgrade.transfer.sftp;

import dev.odooupgrade.domain.transfer.SshTrust;

/**
 * An SFTP server, and what is needed to log in.
 *
 * @param login proves who we are
 * @param trust by which key the server is known, or must be
 */
public record SftpEndpoint(SftpAddress address, SshLogin login, SshTrust trust) {}
