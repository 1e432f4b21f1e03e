package dev.odooupgrade.timezone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimezoneTest {
  private static final Instant WINTER = Instant.parse("2026-01-15T12:00:00Z");
  private static final Instant SUMMER = Instant.parse("2026-07-15T12:00:00Z");

  private final TimezoneCatalogue catalogue = TimezoneCatalogue.load();

  @Test
  void a_row_tells_name_offset_abbreviation_and_country() {
    assertThat(zone("Europe/Brussels").row(WINTER, 0))
        .isEqualTo("Europe/Brussels    UTC+01:00 CET  Belgium");
    assertThat(zone("Europe/Brussels").row(SUMMER, 16))
        .isEqualTo("Europe/Brussels     UTC+02:00 CEST Belgium");
  }

  @Test
  void a_row_leaves_out_what_nobody_knows() {
    assertThat(zone("UTC").row(WINTER, 0)).isEqualTo("UTC    UTC+00:00 UTC");
    assertThat(zone("Asia/Dubai").row(WINTER, 0))
        .isEqualTo("Asia/Dubai    UTC+04:00      United Arab Emirates");
  }

  @Test
  void the_abbreviation_follows_the_offset_even_where_summer_is_the_standard_time() {
    assertThat(zone("Europe/Dublin").abbreviationAt(WINTER)).contains("GMT");
    assertThat(zone("Europe/Dublin").abbreviationAt(SUMMER)).contains("IST");
  }

  @Test
  void a_name_that_this_Java_may_not_know_still_has_an_offset() {
    assertThat(zone("EST").offsetTextAt(SUMMER)).isEqualTo("UTC-05:00");
    assertThat(zone("America/Coyhaique").offsetTextAt(WINTER)).isEqualTo("UTC-03:00");
  }

  @Test
  void city_and_area_are_words() {
    assertThat(zone("America/Argentina/Buenos_Aires").city()).isEqualTo("Buenos Aires");
    assertThat(zone("America/Argentina/Buenos_Aires").area()).isEqualTo("America/Argentina");
    assertThat(zone("Japan").area()).isEmpty();
  }

  @Test
  void an_old_name_knows_the_newer_one_and_its_country() {
    assertThat(zone("Asia/Calcutta").newerName()).contains("Asia/Kolkata");
    assertThat(zone("Iceland").newerName()).contains("Atlantic/Reykjavik");
    assertThat(zone("Iceland").country()).contains(new Country("IS", "Iceland"));
  }

  @Test
  void names_of_a_clock_are_in_no_country() {
    assertThat(zone("CET").country()).isEmpty();
    assertThat(zone("EST5EDT").country()).isEmpty();
    assertThat(zone("Etc/GMT+1").country()).isEmpty();
  }

  @Test
  void validity_is_an_exact_match() {
    assertThat(catalogue.isValid("Europe/Brussels")).isTrue();
    assertThat(catalogue.isValid("europe/brussels")).isFalse();
    assertThat(catalogue.isValid("Factory")).isFalse();
    assertThat(catalogue.isValid("")).isFalse();
  }

  private Timezone zone(String id) {
    return catalogue.byId(id).orElseThrow();
  }
}
