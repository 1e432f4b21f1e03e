/**
 * What the flow asks of any Upgrade platform: the calls, their answers, and the verdict on an
 * answer. Start from {@link dev.odooupgrade.platform.UpgradePlatform}; each protocol is an adapter
 * in a room below this one. Calls block their thread and end early when it is interrupted.
 */
@NullMarked
package dev.odooupgrade.platform;

import org.jspecify.annotations.NullMarked;
