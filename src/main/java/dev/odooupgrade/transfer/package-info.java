/**
 * Moving large files: what is told of a transfer while it runs, its rate and the time it still
 * takes, the watchdog for links that stall, and the bodies that are sent. Start from {@link
 * dev.odooupgrade.transfer.Upload} to send, from {@link dev.odooupgrade.transfer.PartFile} for what
 * comes, from {@link dev.odooupgrade.transfer.TransferMeter} to show. Events arrive on the thread
 * that moves the bytes.
 */
@NullMarked
package dev.odooupgrade.transfer;

import org.jspecify.annotations.NullMarked;
