/**
 * What a person sets once for all upgrades: the one list of settings, the file they stand in, and
 * the customers they upgrade for.
 *
 * <p>Start from {@link dev.odooupgrade.config.Setting}, the list; {@link
 * dev.odooupgrade.config.Settings} finds what holds. Immutable; safe on every thread.
 */
@NullMarked
package dev.odooupgrade.config;

import org.jspecify.annotations.NullMarked;
