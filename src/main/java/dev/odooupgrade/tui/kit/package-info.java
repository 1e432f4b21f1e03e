/**
 * What every screen is painted with: a canvas, the frame, fields, lists, bars, wrapped text. Start
 * from {@link dev.odooupgrade.tui.kit.ScreenPainter}. Painters keep no state: each frame is painted
 * anew from ready strings, on the UI thread, and the screen sends only what differs.
 */
@NullMarked
package dev.odooupgrade.tui.kit;

import org.jspecify.annotations.NullMarked;
