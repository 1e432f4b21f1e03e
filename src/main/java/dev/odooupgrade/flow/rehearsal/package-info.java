/**
 * What earlier upgrades tell of one that is to come. Start from {@link
 * dev.odooupgrade.flow.rehearsal.Rehearsal}. Pure functions of sessions.
 */
@NullMarked
package dev.odooupgrade.flow.rehearsal;

import org.jspecify.annotations.NullMarked;
