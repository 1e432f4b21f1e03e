package dev.odooupgrade.tui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.tui.kit.ScreenPainter;
import dev.odooupgrade.tui.terminal.Glyphs;
import dev.odooupgrade.tui.terminal.Theme;
import dev.odooupgrade.ui.model.PageModel;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The key screens from the smallest size that one can work in up to a large one. */
class SmallScreensTest {
  /** The second is an ordinary terminal below whose screen tmux has its status line. */
  private static final List<int[]> SIZES =
      List.of(new int[] {60, 15}, new int[] {80, 23}, new int[] {80, 24}, new int[] {120, 40});

  private static final Map<String, PageModel> PAGES =
      new TreeMap<>(
          Map.of(
              "home", HomePages.some(),
              "aim", StepPages.aim(),
              "dump", StepPages.dump(),
              "review", StepPages.reviewOfLongValues(),
              "refused", StepPages.emailRefused(),
              "upload", RunPages.transfer(),
              "status", RunPages.status(),
              "failed", RunPages.statusFailed(),
              "production", WordPages.production(),
              "question", Pages.with(RunPages.transfer(), WordPages.question())));

  @ParameterizedTest(name = "{0} at {1}x{2}")
  @MethodSource("everyPageAtEverySize")
  void one_can_work_at_every_size(String name, int columns, int rows) {
    PageModel page = Objects.requireNonNull(PAGES.get(name));
    VirtualScreen screen = new VirtualScreen(columns, rows);
    new ScreenPainter(screen.screen(), Theme.DEFAULT, Glyphs.UNICODE)
        .draw(canvas -> PageView.paint(page, canvas))
        .show();
    assertThat(screen.text()).doesNotContain("too small");
    Golden.check("small/" + name + "-" + columns + "x" + rows, screen.dump());
  }

  static Stream<Arguments> everyPageAtEverySize() {
    return PAGES.keySet().stream()
        .flatMap(name -> SIZES.stream().map(size -> Arguments.of(name, size[0], size[1])));
  }
}
