/**
 * That the state of an upgrade has changed, for commands that want to be told. Start from {@link
 * dev.odooupgrade.flow.change.StateChange}. Immutable, so safe on every thread; a change is told on
 * the thread that has saved it.
 */
@NullMarked
package dev.odooupgrade.flow.change;

import org.jspecify.annotations.NullMarked;
