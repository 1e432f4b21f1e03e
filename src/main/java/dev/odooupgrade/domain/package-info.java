/**
 * What everything else speaks of, as immutable values: secrets that print {@code ***}, troubles,
 * and in the folders below orders, requests, transfers, sessions and platforms. Start from {@link
 * dev.odooupgrade.domain.session.Session}. Safe on every thread: nothing here changes.
 */
@NullMarked
package dev.odooupgrade.domain;

import org.jspecify.annotations.NullMarked;
