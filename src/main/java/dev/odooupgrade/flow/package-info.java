/**
 * The steps of an upgrade: their order, what each answer means, saving before and after. Start from
 * {@link dev.odooupgrade.flow.UpgradeFlow}, which decides and touches nothing; {@link
 * dev.odooupgrade.flow.FlowRunner} does the work on whichever thread calls it.
 */
@NullMarked
package dev.odooupgrade.flow;

import org.jspecify.annotations.NullMarked;
