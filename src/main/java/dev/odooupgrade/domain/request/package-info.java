/**
 * A request as the platform knows it: number, key, state and answer. Start from {@link
 * dev.odooupgrade.domain.request.UpgradeRequest}. Immutable.
 */
@NullMarked
package dev.odooupgrade.domain.request;

import org.jspecify.annotations.NullMarked;
