package dev.odooupgrade.tui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StepViewTest {

  @Test
  void an_empty_field_waits_below_its_question() {
    GoldenScreen.SMALL.check("step-contract-empty", StepPages.contractEmpty());
  }

  @Test
  void a_refusal_is_read_to_its_end() {
    GoldenScreen.SMALL.check("step-email-refused", StepPages.emailRefused());
  }

  @Test
  void accepted_values_can_be_picked() {
    GoldenScreen.SMALL.check("step-target", StepPages.targetPicked());
  }

  @ParameterizedTest
  @EnumSource(names = {"SMALL", "MONO"})
  void choices_alone_have_the_focus(GoldenScreen screen) {
    screen.check("step-aim-" + screen, StepPages.aim());
  }

  @ParameterizedTest
  @EnumSource(names = {"SMALL", "LARGE", "ASCII"})
  void a_long_or_hostile_name_breaks_no_column(GoldenScreen screen) {
    screen.check("step-dump-" + screen, StepPages.dump());
  }

  @ParameterizedTest
  @EnumSource
  void suggestions_stand_below_what_is_typed(GoldenScreen screen) {
    screen.check("step-timezone-" + screen, StepPages.timezone());
  }

  @ParameterizedTest
  @EnumSource(names = {"SMALL", "LARGE"})
  void the_review_shows_every_value(GoldenScreen screen) {
    screen.check("step-review-" + screen, StepPages.review());
  }

  @Test
  void while_the_platform_is_asked_the_review_stays() {
    GoldenScreen.SMALL.check("step-review-busy", StepPages.reviewBusy());
  }

  @Test
  void a_long_value_is_wrapped_in_the_review() {
    GoldenScreen.SMALL.check("step-review-long", StepPages.reviewOfLongValues());
  }

  @Test
  void the_selected_choice_is_readable_even_when_its_row_is_not() {
    assertThat(GoldenScreen.SMALL.paint(StepPages.dump()).text().replaceAll("\\s*\\n[^│]*│ ", ""))
        .contains("a-dump-with-a-name-that-is-much-longer-than-the-list-is-wide-2026-11-22.sql.gz");
  }
}
