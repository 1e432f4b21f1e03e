/**
 * A simulated platform that speaks version 1, {@code /database/v1}: the server, its routes and what
 * each call does. Start from {@link dev.odooupgrade.sandbox.v1.SandboxServer}. Each call runs on a
 * thread of its own; the public methods of the server may be called from any thread.
 */
@NullMarked
package dev.odooupgrade.sandbox.v1;

import org.jspecify.annotations.NullMarked;
