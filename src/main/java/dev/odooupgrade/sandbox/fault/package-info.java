/**
 * What can go wrong on purpose: which call is hit ({@code Endpoint}), by what ({@link
 * dev.odooupgrade.sandbox.fault.Fault}), chosen by a {@code Scenario}, and the gates and limits
 * that carry it out. Start from {@link dev.odooupgrade.sandbox.fault.Fault}. Faults are immutable;
 * gates are used by the thread of their call.
 */
@NullMarked
package dev.odooupgrade.sandbox.fault;

import org.jspecify.annotations.NullMarked;
