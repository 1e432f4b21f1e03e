/**
 * What several rooms ask of file systems: files that are their owner's alone, files that others may
 * have laid, names that survive a crash, programs on the {@code PATH}. Start from {@link
 * dev.odooupgrade.disk.OwnerOnly}. Safe on any thread; blocks it.
 */
@NullMarked
package dev.odooupgrade.disk;

import org.jspecify.annotations.NullMarked;
