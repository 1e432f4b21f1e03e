/**
 * A platform: its address, the protocol it speaks, what it is able to do. Start from {@link
 * dev.odooupgrade.domain.platform.PlatformAddress}. Immutable.
 */
@NullMarked
package dev.odooupgrade.domain.platform;

import org.jspecify.annotations.NullMarked;
