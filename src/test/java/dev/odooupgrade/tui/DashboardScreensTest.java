package dev.odooupgrade.tui;

import dev.odooupgrade.tui.kit.ScreenPainter;
import dev.odooupgrade.tui.terminal.Glyphs;
import dev.odooupgrade.tui.terminal.Theme;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The list of upgrades from nothing to a whole year of them, from a small window to a wide one. */
class DashboardScreensTest {
  private static final List<int[]> SIZES =
      List.of(new int[] {80, 24}, new int[] {120, 40}, new int[] {200, 60});

  @ParameterizedTest(name = "{0} upgrades at {1}x{2}")
  @MethodSource("everyNumberAtEverySize")
  void upgrades_fill_the_window(int upgrades, int columns, int rows) {
    check(
        upgrades + "-" + columns + "x" + rows,
        upgrades,
        new VirtualScreen(columns, rows),
        Theme.DEFAULT);
  }

  @ParameterizedTest
  @EnumSource(names = {"COLOUR_BLIND", "HIGH_CONTRAST"})
  void every_theme_shows_the_same_words(Theme theme) {
    check("3-" + theme.word(), 3, new VirtualScreen(80, 24), theme);
  }

  private static void check(String name, int upgrades, VirtualScreen screen, Theme theme) {
    new ScreenPainter(screen.screen(), theme, Glyphs.UNICODE)
        .draw(canvas -> PageView.paint(HomePages.dashboard(upgrades), canvas))
        .show();
    Golden.check("dashboard/" + name, screen.dump());
  }

  static Stream<Arguments> everyNumberAtEverySize() {
    return Stream.of(0, 3, 500)
        .flatMap(upgrades -> SIZES.stream().map(size -> Arguments.of(upgrades, size[0], size[1])));
  }
}
