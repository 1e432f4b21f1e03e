package dev.odooupgrade.tui;

import dev.odooupgrade.tui.kit.ScreenPainter;
import dev.odooupgrade.tui.terminal.Glyphs;
import dev.odooupgrade.tui.terminal.Theme;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The list of upgrades from nothing to a whole year of them, from a small window to a wide one. */
class DashboardScreensTest {
  private static final List<int[]> SIZES =
      List.of(new int[] {80, 24}, new int[] {120, 40}, new int[] {200, 60});

  @ParameterizedTest(name = "{0} upgrades at {1}x{2}")
  @MethodSource("everyNumberAtEverySize")
  void upgrades_fill_the_window(int upgrades, int columns, int rows) {
    VirtualScreen screen = new VirtualScreen(columns, rows);
    new ScreenPainter(screen.screen(), Theme.COLOUR, Glyphs.UNICODE)
        .draw(canvas -> PageView.paint(HomePages.dashboard(upgrades), canvas))
        .show();
    Golden.check("dashboard/" + upgrades + "-" + columns + "x" + rows, screen.dump());
  }

  static Stream<Arguments> everyNumberAtEverySize() {
    return Stream.of(0, 3, 500)
        .flatMap(upgrades -> SIZES.stream().map(size -> Arguments.of(upgrades, size[0], size[1])));
  }
}
