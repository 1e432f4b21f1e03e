/**
 * What rsync and ssh print, read line by line. Start from {@link
 * dev.odooupgrade.transfer.rsync.output.ProgressLine}. Pure functions and readers for one thread.
 */
@NullMarked
package dev.odooupgrade.transfer.rsync.output;

import org.jspecify.annotations.NullMarked;
