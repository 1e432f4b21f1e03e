package dev.odooupgrade.timezone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** timezones.txt against the JDK's own list, and against the command that made it. */
class TimezoneListTest {
  private static final Path PROJECT = Path.of("").toAbsolutePath();
  private static final Path ZONEINFO = Path.of("/usr/share/zoneinfo");

  /** Names of the tz database that a JDK may not load, each with the reason. */
  private static final Map<String, String> NOT_IN_EVERY_JDK =
      Map.of(
          "EST", "ZoneId knows it as an alias only, ZoneId.SHORT_IDS",
          "MST", "ZoneId knows it as an alias only, ZoneId.SHORT_IDS",
          "HST", "ZoneId knows it as an alias only, ZoneId.SHORT_IDS",
          "ROC", "left out by the JDK's build of the tz database",
          "America/Coyhaique", "new in tz 2025b; older updates of JDK 17 have an older tz");

  private final List<String> names = read();

  @Test
  void the_list_is_sorted_and_names_nothing_twice() {
    assertThat(names).isSortedAccordingTo(Comparator.naturalOrder()).doesNotHaveDuplicates();
  }

  @Test
  void the_list_keeps_links_and_names_of_clocks() {
    assertThat(names)
        .contains("UTC", "GMT", "EST5EDT", "CET", "Asia/Calcutta", "US/Eastern", "Europe/Kyiv");
  }

  @Test
  void the_list_has_every_name_that_the_JDK_knows_except_its_own_SystemV_names() {
    Set<String> known = ZoneId.getAvailableZoneIds();

    assertThat(known)
        .filteredOn(name -> !name.startsWith("SystemV/"))
        .as("a newer tz database is out: see docs/dev/timezones.md")
        .isSubsetOf(names);
  }

  @Test
  void the_JDK_loads_every_name_of_the_list_except_a_few_with_a_reason() {
    assertThat(names)
        .filteredOn(name -> !NOT_IN_EVERY_JDK.containsKey(name))
        .allMatch(TimezoneListTest::loads);
  }

  @Test
  void the_list_is_the_resource_in_the_jar() throws IOException {
    try (var resource = TimezoneCatalogue.class.getResourceAsStream("timezones.txt")) {
      assertThat(resource).isNotNull();
      assertThat(resource.readAllBytes())
          .isEqualTo(Files.readAllBytes(PROJECT.resolve("timezones.txt")));
    }
  }

  @Test
  void the_documented_command_makes_the_files_in_the_project() throws IOException {
    assumeTrue(Files.exists(ZONEINFO.resolve("tzdata.zi")), "no tz database is installed here");
    String made =
        Files.readString(PROJECT.resolve(TimezoneListMaker.DETAILS)).lines().findFirst().orElse("");
    String here = TimezoneListMaker.versionOf(ZONEINFO);
    Map<String, String> files = TimezoneListMaker.make(ZONEINFO);

    if (made.contains(here + ",")) {
      files.forEach((name, text) -> assertThat(PROJECT.resolve(name)).hasContent(text));
    } else {
      // Another release of the tz database is installed here. It never takes a name back.
      List<String> theirs = files.getOrDefault(TimezoneListMaker.LIST, "").lines().toList();
      boolean newer = here.compareTo(made.replaceAll(".*?(20[0-9]{2}[a-z]+).*", "$1")) > 0;
      assertThat(newer ? theirs : read()).containsAll(newer ? read() : theirs);
    }
  }

  private static List<String> read() {
    try {
      return Files.readAllLines(PROJECT.resolve(TimezoneListMaker.LIST));
    } catch (IOException missing) {
      throw new AssertionError(missing);
    }
  }

  private static boolean loads(String name) {
    try {
      return ZoneId.of(name).getRules() != null;
    } catch (DateTimeException unknown) {
      return false;
    }
  }
}
