/**
 * The terminal itself: taking it and giving it back however the program ends, keys from bytes, the
 * loop of the UI thread, themes. Start from {@link dev.odooupgrade.tui.terminal.ScreenSession}.
 * Three threads meet here: the UI thread runs {@link dev.odooupgrade.tui.terminal.UiLoop}, one
 * daemon reads the keyboard, and signals come on the JVM's own; the last two only put events into
 * the loop's queue.
 */
@NullMarked
package dev.odooupgrade.tui.terminal;

import org.jspecify.annotations.NullMarked;
