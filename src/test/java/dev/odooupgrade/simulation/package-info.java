/**
 * Whole upgrades in a simulated world: one seed decides what fails, when the program is killed, and
 * what the disk then still has. Start from {@link dev.odooupgrade.simulation.SimulationTest}; no
 * thread, no clock and no network of this machine takes part.
 */
@NullMarked
package dev.odooupgrade.simulation;

import org.jspecify.annotations.NullMarked;
