/**
 * Files that move and how they do: dump, transports, checkpoints, downloads, SSH identities. Start
 * from {@link dev.odooupgrade.domain.transfer.Transfers}. Immutable.
 */
@NullMarked
package dev.odooupgrade.domain.transfer;

import org.jspecify.annotations.NullMarked;
