/**
 * Deleting a request and its files on the platform. Start from {@link
 * dev.odooupgrade.flow.wipe.Wiping}. Blocks the calling thread.
 */
@NullMarked
package dev.odooupgrade.flow.wipe;

import org.jspecify.annotations.NullMarked;
