/**
 * Commands that move files: {@code upload} and {@code download}, and the options of transfers.
 * Start from {@link dev.odooupgrade.cli.transfer.UploadCommand}. On the calling thread.
 */
@NullMarked
package dev.odooupgrade.cli.transfer;

import org.jspecify.annotations.NullMarked;
