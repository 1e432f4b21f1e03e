/**
 * The programs {@code rsync} and {@code ssh}: finding them, asking for their version, starting and
 * ending them. Start from {@link dev.odooupgrade.transfer.rsync.program.RsyncPrograms}. Safe on any
 * thread; no program outlives the call that started it.
 */
@NullMarked
package dev.odooupgrade.transfer.rsync.program;

import org.jspecify.annotations.NullMarked;
