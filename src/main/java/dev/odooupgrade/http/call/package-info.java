/**
 * One HTTP call and what comes back: request, reply, failure, and how to abort it. Start from
 * {@link dev.odooupgrade.http.call.HttpCall}. Values are immutable; a call may be aborted from any
 * thread.
 */
@NullMarked
package dev.odooupgrade.http.call;

import org.jspecify.annotations.NullMarked;
