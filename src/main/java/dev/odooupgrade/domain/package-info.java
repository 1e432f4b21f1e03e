/**
 * What everything else speaks of, as immutable values: the order, the request, failures, states,
 * sessions, and secrets that print {@code ***}. Start from {@link dev.odooupgrade.domain.Session}.
 * Safe on every thread: nothing here changes.
 */
@NullMarked
package dev.odooupgrade.domain;

import org.jspecify.annotations.NullMarked;
