/**
 * What all transfers have in common: progress, rate and time left, pauses and limits, the watchdog
 * for connections that stall. Start from {@link dev.odooupgrade.transfer.TransferContext}, and from
 * {@link dev.odooupgrade.transfer.TransferMeter} to show one. Events arrive on the thread that
 * moves the bytes.
 */
@NullMarked
package dev.odooupgrade.transfer;

import org.jspecify.annotations.NullMarked;
