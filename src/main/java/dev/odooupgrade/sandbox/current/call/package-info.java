/**
 * JSON-RPC calls of the simulated platform of today: their parameters, replies and refusals. Start
 * from {@link dev.odooupgrade.sandbox.current.call.CurrentCall}. Immutable values, safe on any
 * thread.
 */
@NullMarked
package dev.odooupgrade.sandbox.current.call;

import org.jspecify.annotations.NullMarked;
