package dev.odooupgrade.timezone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.timezone.Match.Closeness;
import dev.odooupgrade.timezone.Match.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Places that are not the name of a zone, and what is first where many zones fit. */
class CityTest {
  private static final Clock WINTER =
      Clock.fixed(Instant.parse("2026-01-15T12:00:00Z"), ZoneOffset.UTC);

  private final TimezoneCatalogue catalogue = TimezoneCatalogue.load();
  private final TimezoneFinder finder = new TimezoneFinder(catalogue, WINTER);

  @ParameterizedTest
  @CsvSource({
    "Mumbai, Asia/Kolkata",
    "bombay, Asia/Kolkata",
    "BENGALURU, Asia/Kolkata",
    "bangalore, Asia/Kolkata",
    "hyderabad, Asia/Kolkata",
    "Boston, America/New_York",
    "Washington, America/New_York",
    "'Miami, US', America/New_York",
    "Houston, America/Chicago",
    "San Francisco, America/Los_Angeles",
    "Seattle, America/Los_Angeles",
    "st. louis, America/Chicago",
    "Saint Louis, America/Chicago",
    "Québec, America/Toronto",
    "Lyon, Europe/Paris",
    "Marseille, Europe/Paris",
    "Munich, Europe/Berlin",
    "münchen, Europe/Berlin",
    "Koeln, Europe/Berlin",
    "Cologne, Europe/Berlin",
    "Frankfurt, Europe/Berlin",
    "Wien, Europe/Vienna",
    "Roma, Europe/Rome",
    "Milano, Europe/Rome",
    "Genève, Europe/Zurich",
    "Geneva, Europe/Zurich",
    "Barcelona, Europe/Madrid",
    "Manchester, Europe/London",
    "York, Europe/London",
    "Antwerp, Europe/Brussels",
    "Antwerpen, Europe/Brussels",
    "Bruxelles, Europe/Brussels",
    "Namur, Europe/Brussels",
    "Liege, Europe/Brussels",
    "Den Haag, Europe/Amsterdam",
    "Rotterdam, Europe/Amsterdam",
    "Łódź, Europe/Warsaw",
    "lodz, Europe/Warsaw",
    "København, Europe/Copenhagen",
    "Peking, Asia/Shanghai",
    "Xian, Asia/Shanghai",
    "Shenzhen, Asia/Shanghai",
    "Osaka, Asia/Tokyo",
    "Hanoi, Asia/Ho_Chi_Minh",
    "Abu Dhabi, Asia/Dubai",
    "Rio de Janeiro, America/Sao_Paulo",
    "Medellin, America/Bogota",
    "Cape Town, Africa/Johannesburg",
    "Marrakech, Africa/Casablanca",
    "Leeds, Europe/London",
    "Springfield, America/Chicago",
    "San Jose, America/Los_Angeles",
    "London, Europe/London",
    "london canada, America/Toronto",
    "Birmingham, Europe/London",
    "Mumbai India, Asia/Kolkata",
    "mumb, Asia/Kolkata",
  })
  void a_place_leads_to_the_zone_of_most_who_live_there(String typed, String zone) {
    Match first = finder.find(typed, 1).get(0);

    assertThat(first.zone().id()).isEqualTo(zone);
    assertThat(first.isGuess()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "us, America/New_York America/Chicago America/Los_Angeles",
    "USA, America/New_York America/Chicago America/Los_Angeles",
    "united states, America/New_York America/Chicago America/Los_Angeles",
    "UK, Europe/London",
    "uk, Europe/London",
    "be, Europe/Brussels",
    "de, Europe/Berlin Europe/Busingen",
    "brazil, America/Sao_Paulo",
    "russia, Europe/Moscow",
    "australia, Australia/Sydney Australia/Melbourne Australia/Brisbane",
    "canada, America/Toronto",
    "EST, EST America/New_York America/Detroit",
    "est, America/New_York America/Detroit",
    "EDT, America/New_York America/Detroit",
    "PST, America/Los_Angeles Asia/Manila",
    "CST, America/Chicago",
    "MST, MST America/Denver America/Phoenix",
    "IST, Asia/Kolkata",
    "BST, Europe/London",
    "cet, Europe/Berlin Europe/Madrid Europe/Rome",
    "CET, CET Europe/Berlin Europe/Madrid Europe/Rome",
    "CEST, Europe/Berlin Europe/Madrid Europe/Rome",
    "utc+1, Africa/Lagos Europe/Berlin Europe/Madrid",
    "gmt+2, Africa/Cairo Africa/Johannesburg Europe/Kyiv",
    "+5:30, Asia/Kolkata Asia/Colombo",
    "San Jose, America/Los_Angeles America/Costa_Rica",
    "London, Europe/London America/Toronto",
    "Springfield, America/Chicago America/New_York",
  })
  void where_most_people_live_comes_first(String typed, String zones) {
    List<String> wanted = List.of(zones.split(" ", -1));

    assertThat(finder.find(typed, wanted.size()))
        .extracting(match -> match.zone().id())
        .isEqualTo(wanted);
  }

  @ParameterizedTest
  @CsvSource({"Mumbia, Asia/Kolkata", "Bostn, America/New_York", "Munihc, Europe/Berlin"})
  void a_place_with_a_typing_error_is_a_guess(String typed, String zone) {
    Match first = finder.find(typed, 1).get(0);

    assertThat(first.zone().id()).isEqualTo(zone);
    assertThat(first.isGuess()).isTrue();
    assertThat(first.close()).isEqualTo(Closeness.ALMOST);
  }

  @ParameterizedTest
  @CsvSource({"umbai", "oston", "port smith", "xy"})
  void a_part_of_a_place_is_no_answer(String typed) {
    assertThat(finder.find(typed, 50))
        .allMatch(match -> match.isGuess() || match.reason() != Reason.CITY);
  }

  @Test
  void the_match_names_the_place() {
    Match match = finder.find("mumbai", 1).get(0);

    assertThat(match.reason()).isEqualTo(Reason.CITY);
    assertThat(match.text()).isEqualTo("Mumbai");
    assertThat(match.place()).contains("Mumbai");
    assertThat(finder.find("brussels", 1).get(0).place()).isEmpty();
  }

  @Test
  void the_proposals_for_a_wrong_name_are_zones_of_that_place() {
    assertThat(finder.closestMatches("Mumbai"))
        .extracting(Timezone::id)
        .containsExactly("Asia/Kolkata");
    assertThat(finder.closestMatches("London"))
        .extracting(Timezone::id)
        .contains("Europe/London")
        .doesNotContain("America/Toronto");
  }

  @Test
  void the_list_is_small_sorted_and_names_only_zones_that_exist() throws IOException {
    Path list = Path.of(CityListMaker.CITIES);
    List<String> lines = Files.readAllLines(list).stream().skip(1).toList();

    assertThat(Files.size(list)).isLessThan(300_000);
    assertThat(lines).hasSizeGreaterThan(9_000).isSortedAccordingTo(Comparator.naturalOrder());
    assertThat(lines).map(line -> line.split("\t", -1)[1]).allMatch(catalogue::isValid);
  }

  /** As in the table of GeoNames, with a village, a part of a city, and a city told twice. */
  @Test
  void the_same_table_makes_the_same_list() {
    Stream<String> table =
        Stream.of(
            row("München", "Munich,Muenchen", "PPLA", 1_260_391, "Europe/Berlin"),
            row("Ryazan’", "", "PPLA", 520_173, "Europe/Moscow"),
            row("Springfield", "", "PPL", 60_000, "America/Chicago"),
            row("Springfield", "", "PPL", 170_000, "America/Chicago"),
            row("Vaduz", "", "PPLC", 5_197, "Europe/Vaduz"),
            row("Pasing", "", "PPLX", 70_000, "Europe/Berlin"),
            row("Tann", "", "PPL", 900, "Europe/Berlin"),
            row("Wien", "Vienna", "PPLC", 1_691_468, "Europe/Vienna"));

    assertThat(CityListMaker.make(table).lines())
        .containsExactly(
            "# From GeoNames (https://www.geonames.org) as of 2023-03-05, CC BY 4.0;"
                + " names, zone, thousands of people",
            "München\tEurope/Berlin\t1260",
            "Ryazan\tEurope/Moscow\t520",
            "Springfield\tAmerica/Chicago\t170",
            "Vaduz\tEurope/Vaduz\t5",
            "Wien\tEurope/Vienna\t1691");
  }

  private static String row(String name, String others, String kind, long people, String zone) {
    return String.join(
        "\t",
        "1",
        name,
        name,
        others,
        "0",
        "0",
        "P",
        kind,
        "",
        "",
        "",
        "",
        "",
        "",
        Objects.toString(people),
        "",
        "",
        zone,
        "2023-03-05");
  }
}
