/**
 * Transfers over SFTP: who we are (a key made for one upgrade, the user's own, or an agent's), whom
 * we speak to (the host key, learned once and checked ever after), and moving a file so that a
 * later try resumes where this one stopped. Start from {@link dev.odooupgrade.transfer.sftp.Sftp}.
 * Calls block their thread and end at once when it is interrupted; what is opened is closed when
 * they return. Apart from the sandbox, only this room knows the SSH library.
 */
@NullMarked
package dev.odooupgrade.transfer.sftp;

import org.jspecify.annotations.NullMarked;
