/**
 * A simulated Upgrade platform that speaks today's protocol on loopback: JSON-RPC calls over TLS, a
 * log that grows, and rsync through an ssh door that stands open while a transfer window does. It
 * is a second, independent reading of the wire: it shares nothing with the client's own rooms, and
 * next to nothing with the version 1 beside it. Start from {@link
 * dev.odooupgrade.sandbox.current.CurrentSandbox}; {@code Switchboard} tells which call goes where,
 * {@code Course} how a request moves on with time, {@code Windows} when a door stands open.
 *
 * <p>Each call runs on a thread of its own, and so does each rsync; the public methods of the
 * sandbox may be called from any thread. The door is an interface, {@link
 * dev.odooupgrade.sandbox.current.transfer.TransferServers}, so that another ssh server can be put
 * in its place.
 */
@NullMarked
package dev.odooupgrade.sandbox.current;

import org.jspecify.annotations.NullMarked;
