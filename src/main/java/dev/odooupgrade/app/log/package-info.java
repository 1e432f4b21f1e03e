/**
 * The log file: where it is, how a line looks, secrets masked. Start from {@link
 * dev.odooupgrade.app.log.LogFile}. Safe on any thread.
 */
@NullMarked
package dev.odooupgrade.app.log;

import org.jspecify.annotations.NullMarked;
