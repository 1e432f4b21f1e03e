/**
 * Commands that order: {@code create}, {@code process} and {@code all}, which does the whole
 * upgrade. Start from {@link dev.odooupgrade.cli.create.CreateCommand}. On the calling thread.
 */
@NullMarked
package dev.odooupgrade.cli.create;

import org.jspecify.annotations.NullMarked;
