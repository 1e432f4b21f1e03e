package dev.odooupgrade.timezone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.timezone.Match.Closeness;
import dev.odooupgrade.timezone.Match.Reason;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimezoneFinderTest {
  private static final Clock WINTER =
      Clock.fixed(Instant.parse("2026-01-15T12:00:00Z"), ZoneOffset.UTC);

  private final TimezoneFinder finder = new TimezoneFinder(TimezoneCatalogue.load());

  @ParameterizedTest
  @CsvSource({
    "brus, Europe/Brussels",
    "BRUSSELS, Europe/Brussels",
    "europe/brussels, Europe/Brussels",
    "europe brussels, Europe/Brussels",
    "Brussels Belgium, Europe/Brussels",
    "new york, America/New_York",
    "new_york, America/New_York",
    "buenos, America/Argentina/Buenos_Aires",
    "belgium, Europe/Brussels",
    "BE, Europe/Brussels",
    "united kingdom, Europe/London",
    "reunion, Indian/Reunion",
    "curaçao, America/Curacao",
    "são paulo, America/Sao_Paulo",
    "calcutta, Asia/Kolkata",
    "beijing, Asia/Shanghai",
    "CET, CET",
    "UTC, UTC",
    "GMT+0, GMT+0",
    "Etc/GMT+1, Etc/GMT+1",
  })
  void what_people_type_finds_the_zone_they_mean(String typed, String wanted) {
    assertThat(first(typed)).isEqualTo(wanted);
  }

  @ParameterizedTest
  @CsvSource({
    "Burssels, Europe/Brussels",
    "burssel, Europe/Brussels",
    "bursse, Europe/Brussels",
    "pairs, Europe/Paris",
    "londn, Europe/London",
    "Europe/Brusels, Europe/Brussels",
    "Belguim, Europe/Brussels",
    "nwe york, America/New_York",
    "xaris, Europe/Paris",
    "Bruxells, Europe/Brussels",
  })
  void a_typing_error_is_forgiven(String typed, String wanted) {
    assertThat(first(typed)).isEqualTo(wanted);
    assertThat(finder.find(typed, 1)).allMatch(match -> match.close() == Closeness.ALMOST);
  }

  @ParameterizedTest
  @CsvSource({
    "+1, UTC+01:00",
    "UTC+01:00, UTC+01:00",
    "gmt+1, UTC+01:00",
    "+5:30, UTC+05:30",
    "+0530, UTC+05:30",
    "-3:30, UTC-03:30",
    "\u22123:30, UTC-03:30",
    "+0, UTC+00:00",
  })
  void an_offset_finds_the_zones_that_have_it_now(String typed, String offset) {
    assertThat(finder.find(typed, 3))
        .hasSizeGreaterThanOrEqualTo(2)
        .allSatisfy(
            match -> assertThat(match.zone().offsetTextAt(WINTER.instant())).isEqualTo(offset));
  }

  @Test
  void an_abbreviation_finds_its_zones_in_winter_and_in_summer() {
    Match match = finder.find("CEST", 600).get(0);

    assertThat(match.reason()).isEqualTo(Reason.ABBREVIATION);
    assertThat(finder.find("cest", 600))
        .extracting(one -> one.zone().id())
        .contains("Europe/Brussels");
  }

  @Test
  void an_old_name_is_found_below_the_new_one() {
    assertThat(finder.find("calcutta", 2))
        .extracting(one -> one.zone().id())
        .containsExactly("Asia/Kolkata", "Asia/Calcutta");
  }

  @Test
  void an_offset_names_no_zone_of_the_opposite_sign() {
    assertThat(finder.find("GMT+1", 10))
        .extracting(one -> one.zone().id())
        .doesNotContain("Etc/GMT+1");
  }

  @Test
  void nothing_typed_shows_everything_in_order() {
    List<Match> all = finder.find(" ", 1000);

    assertThat(all).hasSize(597);
    assertThat(all.get(0).zone().id()).isEqualTo("Africa/Abidjan");
  }

  @Test
  void nonsense_finds_nothing() {
    assertThat(finder.find("qqqqqqqq", 5)).isEmpty();
    assertThat(finder.find("?!", 5)).isEmpty();
    assertThat(finder.closestMatches("qqqqqqqq")).isEmpty();
    assertThat(finder.closestMatches("")).isEmpty();
  }

  @Test
  void the_closest_match_of_brus_is_Brussels_alone() {
    assertThat(finder.closestMatches("brus"))
        .extracting(Timezone::id)
        .containsExactly("Europe/Brussels");
    assertThat(finder.closestMatches("Burssels"))
        .extracting(Timezone::id)
        .containsExactly("Europe/Brussels");
  }

  private String first(String typed) {
    List<Match> found = finder.find(typed, 1);
    return found.isEmpty() ? "nothing" : found.get(0).zone().id();
  }
}
