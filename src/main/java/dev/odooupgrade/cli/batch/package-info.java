/**
 * Many upgrades in one run: reading the file that lists them, checking it, running each, the table.
 * Start from {@link dev.odooupgrade.cli.batch.BatchRun}. Each upgrade that does something is on a
 * thread of its own, of which there are few; those that wait for the platform need none.
 */
@NullMarked
package dev.odooupgrade.cli.batch;

import org.jspecify.annotations.NullMarked;
