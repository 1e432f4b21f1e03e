/**
 * The steps of an upgrade: their order, what each answer means, saving, resuming, polling. Start
 * from {@link dev.odooupgrade.flow.UpgradeFlow}, which decides and touches nothing; {@link
 * dev.odooupgrade.flow.FlowRunner} does the work on whichever thread calls it, and {@link
 * dev.odooupgrade.flow.Upgrade} puts that on a worker for those who must not wait.
 */
@NullMarked
package dev.odooupgrade.flow;

import org.jspecify.annotations.NullMarked;
