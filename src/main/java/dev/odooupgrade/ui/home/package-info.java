/**
 * The list of upgrades, where everything begins. Start from {@link
 * dev.odooupgrade.ui.home.HomePage}. On the UI thread; the list is read on a worker.
 */
@NullMarked
package dev.odooupgrade.ui.home;

import org.jspecify.annotations.NullMarked;
