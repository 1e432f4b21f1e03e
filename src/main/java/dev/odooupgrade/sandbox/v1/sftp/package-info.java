/**
 * The SFTP server of the simulated version 1, which shows one request's folder. Start from {@link
 * dev.odooupgrade.sandbox.v1.sftp.SftpAccess}. Each client has a thread of its own.
 */
@NullMarked
package dev.odooupgrade.sandbox.v1.sftp;

import org.jspecify.annotations.NullMarked;
