/**
 * A simulated Upgrade platform, version 1, on loopback: it lets a person or a test walk the whole
 * upgrade without Odoo. It is a second, independent reading of the wire: it shares nothing with the
 * client's own rooms. Start from {@link dev.odooupgrade.sandbox.SandboxServer}. Each call runs on a
 * thread of its own, and so does each client of SFTP; the public methods of the server may be
 * called from any thread.
 */
@NullMarked
package dev.odooupgrade.sandbox;

import org.jspecify.annotations.NullMarked;
