/**
 * What commands about one upgrade share: finding it, the options that name it, running a step,
 * printing the answer. Start from {@link dev.odooupgrade.cli.upgrade.UpgradeOptions}. On the
 * calling thread.
 */
@NullMarked
package dev.odooupgrade.cli.upgrade;

import org.jspecify.annotations.NullMarked;
