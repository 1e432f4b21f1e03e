/**
 * Looks at the disk for the pages: what a typed path leads to, and what it could be completed to.
 * Start from {@link dev.odooupgrade.ui.lookup.DumpExamination}. Everything here reads the disk and
 * is asked on a worker; nothing is kept between two looks.
 */
@NullMarked
package dev.odooupgrade.ui.lookup;

import org.jspecify.annotations.NullMarked;
