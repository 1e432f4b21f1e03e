/**
 * What the whole program promises of itself: which room may use which, where effects may happen,
 * what no file may hold. Start from {@link dev.odooupgrade.architecture.Rooms}, the table.
 */
@NullMarked
package dev.odooupgrade.architecture;

import org.jspecify.annotations.NullMarked;
