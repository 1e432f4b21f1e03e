/**
 * A simulated Upgrade platform that speaks today's protocol on loopback: JSON-RPC calls over TLS, a
 * log that grows, and rsync through an SSH server that runs while a transfer window is open. It is
 * a second, independent reading of the wire: it shares nothing with the client's own rooms, and
 * next to nothing with the version 1 beside it. Start from {@link
 * dev.odooupgrade.sandbox.current.CurrentSandbox}; {@code JsonRpcRouter} decides which call goes
 * where, {@code Lifecycle} how a request moves on with time, {@code TransferWindows} when a
 * transfer server runs.
 *
 * <p>Each call runs on a thread of its own, and so does each rsync; the public methods of the
 * sandbox may be called from any thread. Another SSH server can take the place of the usual one:
 * {@link dev.odooupgrade.sandbox.current.transfer.TransferServers} is an interface.
 */
@NullMarked
package dev.odooupgrade.sandbox.current;

import org.jspecify.annotations.NullMarked;
