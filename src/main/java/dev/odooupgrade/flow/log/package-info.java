/**
 * The platform's log of an upgrade: fetching what is new of it, and finding places in it. Start
 * from {@link dev.odooupgrade.flow.log.LogFollower}, which blocks the thread that calls it; what
 * reads the log is for one thread at a time.
 */
@NullMarked
package dev.odooupgrade.flow.log;

import org.jspecify.annotations.NullMarked;
