/**
 * Where the program begins and everything is put together: wiring, exit codes, uncaught errors.
 * Start from {@link dev.odooupgrade.app.Main}. Runs on the thread that calls it.
 */
@NullMarked
package dev.odooupgrade.app;

import org.jspecify.annotations.NullMarked;
