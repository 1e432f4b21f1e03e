/**
 * What a screen shows, as records of ready strings: nothing here knows an upgrade or a terminal.
 * Start from {@link dev.odooupgrade.ui.model.PageModel}. The models never change, so any thread may
 * hold one.
 */
@NullMarked
package dev.odooupgrade.ui.model;

import org.jspecify.annotations.NullMarked;
