/**
 * The servers through which files come and go while a transfer window is open: ssh servers that run
 * one program, rsync, and show one folder under the name {@code /data}. Start from {@link
 * dev.odooupgrade.sandbox.current.transfer.TransferServers}; {@link
 * dev.odooupgrade.sandbox.current.transfer.MinaTransferServer} needs nothing installed but rsync.
 * Servers are started one at a time, and stopped from any thread.
 */
@NullMarked
package dev.odooupgrade.sandbox.current.transfer;

import org.jspecify.annotations.NullMarked;
