package dev.odooupgrade.timezone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.timezone.Match.Closeness;
import dev.odooupgrade.timezone.Match.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Places that are not the name of a zone, and what is first where many zones fit. */
class CityTest {
  private final TimezoneCatalogue catalogue = TimezoneCatalogue.load();
  private final TimezoneFinder finder = new TimezoneFinder(catalogue);

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
    "EST, EST America/New_York America/Toronto America/Detroit",
    "est, America/New_York America/Toronto America/Detroit",
    "EDT, America/New_York America/Toronto America/Detroit",
    "PST, America/Los_Angeles Asia/Manila",
    "CST, America/Chicago",
    "MST, MST America/Denver America/Phoenix",
    "IST, Asia/Kolkata",
    "BST, Europe/London",
    "cet, Europe/Berlin Europe/Paris Europe/Rome Europe/Madrid",
    "CET, CET Europe/Berlin Europe/Paris Europe/Rome Europe/Madrid",
    "CEST, Europe/Berlin Europe/Paris Europe/Rome Europe/Madrid",
    "utc+1, Europe/Berlin Africa/Lagos Europe/Paris",
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
  @CsvSource({"umbai", "port smith"})
  void a_part_of_a_place_is_no_answer(String typed) {
    assertThat(finder.find(typed, 50))
        .allMatch(match -> match.isGuess() || match.reason() != Reason.CITY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mumbai | Mumbai, 12.6 million people",
        "bombay | Bombay: Mumbai, 12.6 million people",
        "wien | Wien, German name of Vienna",
        "Moscou | Moscou, French name of Moscow",
        "vaduz | Vaduz, 5,000 people",
        "belgium | country",
        "Belgien | Belgien, German name of Belgium",
        "BE | BE",
        "california | California",
        "calcutta | Calcutta: Kolkata, 4.6 million people",
        "us/central | name of the zone",
        "cest | abbreviation CEST",
        "romance standard time | Windows name Romance Standard Time",
        "india time | country",
        "utc+1 | standard time",
        "-2:30 | daylight saving time",
        "mumbia | perhaps Mumbai, 12.6 million people",
      })
  void the_match_says_why(String typed, String why) {
    assertThat(finder.find(typed, 1).get(0).why()).isEqualTo(why);
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
  void the_lists_are_small_packed_and_name_only_zones_that_exist() throws IOException {
    List<String> cities = Files.readAllLines(Path.of(CityListMaker.CITIES));

    assertThat(packed(CityListMaker.CITIES) + packed(NameListMaker.NAMES)).isLessThan(400 << 10);
    assertThat(cities).hasSizeGreaterThan(25_000);
    assertThat(cities)
        .filteredOn(line -> line.startsWith(">"))
        .map(line -> line.substring(1).split("\t", -1)[0])
        .isSorted()
        .allMatch(catalogue::isValid);
  }

  private static int packed(String file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new DeflaterOutputStream(bytes)) {
      Files.copy(Path.of(file), out);
    }
    return bytes.size();
  }

  /** As in the table of GeoNames, with a village, a part of a city, and a city told twice. */
  @Test
  void the_same_table_makes_the_same_list() {
    Stream<String> table =
        Stream.of(
            row(
                "München",
                "Munich,Muenchen,MUC,Minga,Munhen,mwnkn,慕尼黑",
                "PPLA",
                1_260_391,
                "Europe/Berlin"),
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
                + " people in thousands",
            ">America/Chicago\t230",
            "170",
            "Springfield",
            ">Europe/Berlin\t1261",
            "1200",
            "München||Minga|Munich|慕尼黑|MUC",
            ">Europe/Moscow\t520",
            "520",
            "Ryazan",
            ">Europe/Vaduz\t10",
            "5",
            "Vaduz",
            ">Europe/Vienna\t3382",
            "1600",
            "Wien||Vienna");
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
