/**
 * What every room asks of file systems: files that are their owner's alone, names that survive a
 * crash. Start from {@link dev.odooupgrade.disk.OwnerOnly}. Safe on any thread; blocks it.
 */
@NullMarked
package dev.odooupgrade.disk;

import org.jspecify.annotations.NullMarked;
