/**
 * What several rooms ask of file systems: files that are their owner's alone, names that survive a
 * crash, programs on the {@code PATH}. Start from {@link dev.odooupgrade.disk.OwnerOnly}. Safe on
 * any thread; blocks it.
 */
@NullMarked
package dev.odooupgrade.disk;

import org.jspecify.annotations.NullMarked;
