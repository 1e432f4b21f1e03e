/**
 * An upgrade that was uploaded: asking to process it, watching it, how it ended. Start from {@link
 * dev.odooupgrade.ui.status.StatusPage}. On the UI thread; the steps themselves run on a worker.
 */
@NullMarked
package dev.odooupgrade.ui.status;

import org.jspecify.annotations.NullMarked;
