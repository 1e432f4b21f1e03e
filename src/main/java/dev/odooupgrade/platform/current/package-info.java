/**
 * Today's Upgrade platform: JSON-RPC calls, files over rsync to an SSH server that runs for some
 * minutes, and a log that can be followed. Start from {@link
 * dev.odooupgrade.platform.current.CurrentPlatforms}. Calls block their thread and end at once when
 * it is interrupted; one platform may be used by many threads.
 */
@NullMarked
package dev.odooupgrade.platform.current;

import org.jspecify.annotations.NullMarked;
