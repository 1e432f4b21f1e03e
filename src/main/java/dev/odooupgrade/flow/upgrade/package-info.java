/**
 * An upgrade that is open: its session, the runners of its steps, watching it, its log. Start from
 * {@link dev.odooupgrade.flow.upgrade.Upgrade}, which runs steps on a worker for those who must not
 * wait.
 */
@NullMarked
package dev.odooupgrade.flow.upgrade;

import org.jspecify.annotations.NullMarked;
