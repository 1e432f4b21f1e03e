/**
 * Whether a port can be reached, before a transfer needs it. Start from {@link
 * dev.odooupgrade.transfer.probe.PortProbe}. Blocks its thread for a few seconds at most.
 */
@NullMarked
package dev.odooupgrade.transfer.probe;

import org.jspecify.annotations.NullMarked;
