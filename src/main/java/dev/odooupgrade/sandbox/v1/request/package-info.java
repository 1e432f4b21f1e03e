/**
 * The requests of the simulated version 1: what was ordered, what arrived, how a request moves on
 * with time, and how it is kept on disk. Start from {@link
 * dev.odooupgrade.sandbox.v1.request.RequestStore}, which is safe on any thread; the records are
 * immutable.
 */
@NullMarked
package dev.odooupgrade.sandbox.v1.request;

import org.jspecify.annotations.NullMarked;
