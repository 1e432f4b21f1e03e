package dev.odooupgrade.tui;

import dev.odooupgrade.tui.kit.ScreenPainter;
import dev.odooupgrade.tui.terminal.Glyphs;
import dev.odooupgrade.tui.terminal.Theme;
import dev.odooupgrade.ui.model.PageModel;

/** Paints one page as one kind of terminal shows it. */
enum GoldenScreen {
  /** What most terminals begin with. */
  SMALL(80, 24, Theme.DEFAULT),
  LARGE(120, 40, Theme.DEFAULT),
  ASCII(80, 24, Theme.DEFAULT),
  MONO(80, 24, Theme.MONO);

  private final int columns;
  private final int rows;
  private final Theme theme;

  GoldenScreen(int columns, int rows, Theme theme) {
    this.columns = columns;
    this.rows = rows;
    this.theme = theme;
  }

  /** The page on an empty screen. */
  VirtualScreen paint(PageModel page) {
    VirtualScreen screen = new VirtualScreen(columns, rows);
    Glyphs glyphs = this == ASCII ? Glyphs.ASCII : Glyphs.UNICODE;
    new ScreenPainter(screen.screen(), theme, glyphs)
        .draw(canvas -> PageView.paint(page, canvas))
        .show();
    return screen;
  }

  /** Compares the painted page, looks and cursor included, with the golden of that name. */
  void check(String name, PageModel page) {
    Golden.check("views/" + name, paint(page).dump());
  }
}
