/**
 * The wizard in a terminal: thin views that paint a presenter's model. Start from {@link
 * dev.odooupgrade.tui.kit.ScreenPainter}. Everything here runs on the UI thread.
 */
@NullMarked
package dev.odooupgrade.tui;

import org.jspecify.annotations.NullMarked;
