/**
 * Commands that observe: {@code status}, {@code watch} and {@code log}. Start from {@link
 * dev.odooupgrade.cli.watch.WatchCommand}. On the calling thread.
 */
@NullMarked
package dev.odooupgrade.cli.watch;

import org.jspecify.annotations.NullMarked;
