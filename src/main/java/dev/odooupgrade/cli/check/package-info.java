/**
 * The command {@code check}: what an upgrade needs from this machine and network. Start from {@link
 * dev.odooupgrade.cli.check.CheckCommand}. On the calling thread.
 */
@NullMarked
package dev.odooupgrade.cli.check;

import org.jspecify.annotations.NullMarked;
