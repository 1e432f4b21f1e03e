/**
 * Whole upgrades in a simulated world: one seed decides what fails, when the program is killed, and
 * what the disk then still has. Start from {@link dev.odooupgrade.simulation.SimulationTest}; no
 * clock and no network of this machine takes part. What is real is the program, both protocols
 * included, down to Java's HTTP client, to the rsync that it would start, and to the packets of
 * SFTP. {@link dev.odooupgrade.simulation.FaultMatrix} lists what may fail, and where.
 */
@NullMarked
package dev.odooupgrade.simulation;

import org.jspecify.annotations.NullMarked;
