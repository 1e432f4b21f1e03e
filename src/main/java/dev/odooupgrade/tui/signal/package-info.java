/**
 * What is sent to a terminal besides the cells of a screen: bell, notifications, title, progress,
 * links, clipboard; and which terminal is known to show what. Start from {@link
 * dev.odooupgrade.tui.signal.TerminalSignals}, which is used on the UI thread; all else is
 * immutable.
 */
@NullMarked
package dev.odooupgrade.tui.signal;

import org.jspecify.annotations.NullMarked;
