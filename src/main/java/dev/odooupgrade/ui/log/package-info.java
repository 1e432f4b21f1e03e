/**
 * The platform's log on the screen. Start from {@link dev.odooupgrade.ui.log.LogPage}. On the UI
 * thread; what fetches and finds lines runs on workers.
 */
@NullMarked
package dev.odooupgrade.ui.log;

import org.jspecify.annotations.NullMarked;
