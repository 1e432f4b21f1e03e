/**
 * Questions of the pages to the disk, as interfaces and as what answers them: what a typed path
 * leads to, what it could be completed to, the report, a bundle. Start from {@link
 * dev.odooupgrade.ui.lookup.DumpLookup}. Everything here blocks, and is asked on a worker.
 */
@NullMarked
package dev.odooupgrade.ui.lookup;

import org.jspecify.annotations.NullMarked;
