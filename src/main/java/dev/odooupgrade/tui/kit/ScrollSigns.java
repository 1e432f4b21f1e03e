package dev.odooupgrade.tui.kit;

import dev.odooupgrade.tui.terminal.Role;

/** The two signs at the right edge that say that there is more above or below. */
final class ScrollSigns {

  private ScrollSigns() {}

  static void paint(Canvas canvas, boolean above, boolean below) {
    int x = canvas.width() - 1;
    if (above) {
      canvas.text(x, 0, canvas.glyphs().moreAbove(), Role.STRONG);
    }
    if (below) {
      canvas.text(x, canvas.height() - 1, canvas.glyphs().moreBelow(), Role.STRONG);
    }
  }
}
