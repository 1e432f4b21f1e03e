/**
 * Transfers by the programs {@code rsync} and {@code ssh} of this machine: finding them, what they
 * are told, what they say while they run, what their ends mean, and ending them. Start from {@link
 * dev.odooupgrade.transfer.rsync.Rsync}. Calls block their thread and end at once when it is
 * interrupted; no program outlives the call that started it. No shell is ever asked.
 */
@NullMarked
package dev.odooupgrade.transfer.rsync;

import org.jspecify.annotations.NullMarked;
