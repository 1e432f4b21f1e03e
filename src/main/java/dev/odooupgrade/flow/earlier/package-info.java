/**
 * What earlier upgrades tell of one that is to come. Start from {@link
 * dev.odooupgrade.flow.earlier.LastTest}. Pure functions of sessions.
 */
@NullMarked
package dev.odooupgrade.flow.earlier;

import org.jspecify.annotations.NullMarked;
