/**
 * The pages on which a file moves: the dump to the platform, the results back. Start from {@link
 * dev.odooupgrade.ui.transfer.UploadPage}. All on the UI thread; the disk, and which transports
 * there are, is looked at on a worker.
 */
@NullMarked
package dev.odooupgrade.ui.transfer;

import org.jspecify.annotations.NullMarked;
