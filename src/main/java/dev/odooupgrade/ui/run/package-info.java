/**
 * An upgrade under way: uploading, asking to process, watching. Start from {@link
 * dev.odooupgrade.ui.run.StatusPage}. On the UI thread; the steps themselves run on a worker.
 */
@NullMarked
package dev.odooupgrade.ui.run;

import org.jspecify.annotations.NullMarked;
