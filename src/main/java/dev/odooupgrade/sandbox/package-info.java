/**
 * The sandbox: two simulated Upgrade platforms on loopback, side by side, so that a person or a
 * test can walk a whole upgrade without Odoo. Each is an independent reading of its wire and shares
 * nothing with the client's rooms. Start from {@link dev.odooupgrade.sandbox.v1.SandboxServer} for
 * version 1, from {@link dev.odooupgrade.sandbox.current.CurrentSandbox} for today's protocol. What
 * stands here, such as the sample dump, serves both. Safe on any thread.
 */
@NullMarked
package dev.odooupgrade.sandbox;

import org.jspecify.annotations.NullMarked;
