package dev.odooupgrade.tui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RunViewsTest {

  @ParameterizedTest
  @EnumSource
  void a_transfer_says_how_far_and_how_fast(GoldenScreen screen) {
    screen.check("transfer-" + screen, RunPages.transfer());
  }

  @Test
  void a_transfer_that_has_just_begun() {
    GoldenScreen.SMALL.check("transfer-begun", RunPages.transferJustBegun());
  }

  @Test
  void a_long_name_and_a_long_log_find_their_place() {
    GoldenScreen.SMALL.check("transfer-confirming", RunPages.transferConfirming());
  }

  @Test
  void the_newest_of_a_long_log_is_in_sight() {
    assertThat(GoldenScreen.SMALL.paint(RunPages.transferConfirming()).text())
        .contains("10:41:39")
        .doesNotContain("10:41:10");
  }

  @ParameterizedTest
  @EnumSource
  void a_request_stands_on_its_timeline(GoldenScreen screen) {
    screen.check("status-" + screen, RunPages.status());
  }

  @Test
  void the_facts_scroll() {
    GoldenScreen.SMALL.check("status-scrolled", RunPages.status(8));
  }

  @ParameterizedTest
  @EnumSource(names = {"SMALL", "LARGE"})
  void a_failed_stage_says_so_in_words(GoldenScreen screen) {
    screen.check("status-failed-" + screen, RunPages.statusFailed());
  }
}
