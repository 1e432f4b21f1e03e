/**
 * What a dump file is: its kind, the PostgreSQL and the Odoo it came from, and what is wrong with
 * it, all from a few bounded reads, so that a dump of 100 GB is told apart in seconds.
 *
 * <p>Start from {@link dev.odooupgrade.dump.DumpInspector}. Its methods read files and belong on a
 * worker thread; the parsers and the reports are safe on every thread.
 */
@NullMarked
package dev.odooupgrade.dump;

import org.jspecify.annotations.NullMarked;
