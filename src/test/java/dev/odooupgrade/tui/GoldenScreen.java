package dev.odooupgrade.tui;

import dev.odooupgrade.tui.kit.ScreenPainter;
import dev.odooupgrade.tui.terminal.Glyphs;
import dev.odooupgrade.tui.terminal.Theme;
import dev.odooupgrade.ui.model.PageModel;

/** Paints one page as one kind of terminal shows it. */
enum GoldenScreen {
  /** What every screen must fit in. */
  SMALL(80, 24, Theme.COLOUR, Glyphs.UNICODE),
  LARGE(120, 40, Theme.COLOUR, Glyphs.UNICODE),
  ASCII(80, 24, Theme.COLOUR, Glyphs.ASCII),
  MONO(80, 24, Theme.MONO, Glyphs.UNICODE);

  private final int columns;
  private final int rows;
  private final Theme theme;
  private final Glyphs glyphs;

  GoldenScreen(int columns, int rows, Theme theme, Glyphs glyphs) {
    this.columns = columns;
    this.rows = rows;
    this.theme = theme;
    this.glyphs = glyphs;
  }

  /** The page on an empty screen. */
  VirtualScreen paint(PageModel page) {
    VirtualScreen screen = new VirtualScreen(columns, rows);
    new ScreenPainter(screen.screen(), theme, glyphs).paint(canvas -> PageView.paint(page, canvas));
    return screen;
  }

  /** Compares the painted page, looks and cursor included, with the golden of that name. */
  void check(String name, PageModel page) {
    Golden.check("views/" + name, paint(page).dump());
  }
}
