/**
 * Threads, and what happens later: the same for every room, so that tests bring a time of their own
 * and nobody sleeps. Start from {@link dev.odooupgrade.concurrent.Delayer}.
 */
@NullMarked
package dev.odooupgrade.concurrent;

import org.jspecify.annotations.NullMarked;
