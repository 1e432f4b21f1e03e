/**
 * The wizard in a terminal: thin views that paint the pages of a conversation and decide nothing.
 * Start from {@link dev.odooupgrade.tui.TuiApp}, which runs one, and {@link
 * dev.odooupgrade.tui.PageView}, which paints one page. Everything here runs on the UI thread; only
 * the timer that wakes it is another one.
 */
@NullMarked
package dev.odooupgrade.tui;

import org.jspecify.annotations.NullMarked;
