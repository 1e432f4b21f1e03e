/**
 * Looking, before anything is spent, whether an upgrade could go from here: the platform, the
 * programs of this machine, the port for files. Start from {@link
 * dev.odooupgrade.flow.check.PlatformCheck}, which blocks the thread that calls it and ends at once
 * when that is interrupted.
 */
@NullMarked
package dev.odooupgrade.flow.check;

import org.jspecify.annotations.NullMarked;
