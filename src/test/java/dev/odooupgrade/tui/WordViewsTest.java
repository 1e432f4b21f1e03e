package dev.odooupgrade.tui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.ui.model.Header;
import dev.odooupgrade.ui.model.Message;
import dev.odooupgrade.ui.model.PageModel;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordViewsTest {

  @ParameterizedTest
  @EnumSource(names = {"SMALL", "LARGE"})
  void a_page_of_words_ends_with_its_field(GoldenScreen screen) {
    screen.check("text-production-" + screen, WordPages.production());
  }

  @Test
  void a_long_page_scrolls_to_its_end_and_no_further() {
    GoldenScreen.SMALL.check("text-long", WordPages.longText(4));
    assertThat(GoldenScreen.SMALL.paint(WordPages.longText(9999)).text()).contains("10:41:30");
  }

  @ParameterizedTest
  @EnumSource
  void a_dialog_leaves_the_page_in_sight(GoldenScreen screen) {
    screen.check(
        "overlay-question-" + screen, Pages.with(RunPages.transfer(), WordPages.question()));
  }

  @Test
  void only_the_box_has_the_cursor() {
    GoldenScreen.SMALL.check("overlay-ask", Pages.with(HomePages.filtered(), WordPages.ask()));
    assertThat(
            GoldenScreen.SMALL
                .paint(Pages.with(HomePages.filtered(), WordPages.question()))
                .cursor())
        .isEqualTo("hidden");
  }

  @ParameterizedTest
  @EnumSource(names = {"SMALL", "LARGE"})
  void a_long_dialog_scrolls(GoldenScreen screen) {
    screen.check("overlay-help-" + screen, Pages.with(HomePages.some(), WordPages.help(3)));
  }

  @Test
  void a_box_over_wide_letters_keeps_its_border() {
    GoldenScreen.SMALL.check("overlay-wide", Pages.with(HomePages.foreign(), WordPages.help(0)));
  }

  @Test
  void a_warning_stands_beside_the_platform() {
    PageModel page =
        Pages.with(
            HomePages.empty(),
            new Header("odoo-upgrade", "127.0.0.1:8069", Optional.of("SANDBOX")));
    GoldenScreen.SMALL.check("frame-sandbox", page);
  }

  @Test
  void an_error_has_the_rows_it_needs_and_news_has_two() {
    String words = "The platform did not answer as it should. ".repeat(12);
    GoldenScreen.SMALL.check(
        "frame-long-error",
        Pages.with(StepPages.timezone(), Message.error(words + "This is the end.")));
    GoldenScreen.SMALL.check("frame-long-info", Pages.with(HomePages.some(), Message.info(words)));
  }
}
