/**
 * The packaged folder as a person meets it: the launchers, the archive, what lies in them. Runs
 * after packaging, in {@code mvn verify}. Start from {@link dev.odooupgrade.launcher.Launch}.
 */
@NullMarked
package dev.odooupgrade.launcher;

import org.jspecify.annotations.NullMarked;
