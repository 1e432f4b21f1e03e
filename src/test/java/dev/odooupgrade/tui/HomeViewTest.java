package dev.odooupgrade.tui;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HomeViewTest {

  @ParameterizedTest
  @EnumSource
  void saved_upgrades_stand_in_columns(GoldenScreen screen) {
    screen.check("home-" + screen, HomePages.some());
  }

  @Test
  void without_saved_upgrades_it_says_what_will_be_here() {
    GoldenScreen.SMALL.check("home-empty", HomePages.empty());
  }

  @ParameterizedTest
  @EnumSource(names = {"SMALL", "LARGE"})
  void a_long_list_scrolls_around_the_marker(GoldenScreen screen) {
    screen.check("home-many-" + screen, HomePages.many());
  }

  @Test
  void the_filter_holds_the_cursor() {
    GoldenScreen.SMALL.check("home-filter", HomePages.filtered());
  }

  @Test
  void foreign_text_stays_in_its_column() {
    GoldenScreen.SMALL.check("home-foreign", HomePages.foreign());
  }
}
