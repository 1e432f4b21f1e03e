package dev.odooupgrade.timezone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What people type, and the zone that they mean: {@code labelled-queries.tsv} has the kind of
 * query, the query, and the zone, or several where each would be right. The table of how many are
 * found goes into {@code docs/dev/timezones.md}.
 */
class LabelledQueriesTest {
  private static final Path QUERIES =
      Path.of("src/test/resources/dev/odooupgrade/timezone/labelled-queries.tsv");
  private static final int NOT_FOUND = 9;

  private final TimezoneFinder finder = new TimezoneFinder(TimezoneCatalogue.load());

  private record Query(String kind, String typed, List<String> zones) {}

  @Test
  void nearly_all_have_the_right_zone_first_and_all_but_a_few_among_five() throws IOException {
    List<Query> queries = queries();
    List<Integer> places = queries.stream().map(this::place).toList();

    assertThat(queries).hasSizeGreaterThanOrEqualTo(500).doesNotHaveDuplicates();
    assertThat(share(places, 0)).as("first").isGreaterThanOrEqualTo(95);
    assertThat(share(places, 4)).as("among five").isGreaterThanOrEqualTo(99);
  }

  @Test
  void the_documented_table_is_what_is_found() throws IOException {
    Map<String, List<Integer>> kinds = new LinkedHashMap<>();
    for (Query query : queries()) {
      kinds.computeIfAbsent(query.kind(), any -> new ArrayList<>()).add(place(query));
      kinds.computeIfAbsent("**all**", any -> new ArrayList<>());
    }
    List<Integer> all = kinds.values().stream().flatMap(List::stream).toList();
    kinds.remove("**all**");
    kinds.put("**all**", all);
    String page = Files.readString(Path.of("docs/dev/timezones.md"));

    kinds.forEach((kind, places) -> assertThat(page).contains(row(kind, places)));
  }

  private static String row(String kind, List<Integer> places) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %.1f | %.1f |",
        kind,
        places.size(),
        share(places, 0),
        share(places, 4));
  }

  private static double share(List<Integer> places, int last) {
    return 100.0 * places.stream().filter(place -> place <= last).count() / places.size();
  }

  private int place(Query query) {
    List<Match> found = finder.find(query.typed(), 5);
    for (int i = 0; i < found.size(); i++) {
      if (query.zones().contains(found.get(i).zone().id())) {
        return i;
      }
    }
    return NOT_FOUND;
  }

  private static List<Query> queries() throws IOException {
    return Files.readAllLines(QUERIES).stream()
        .map(line -> line.split("\t", -1))
        .map(row -> new Query(row[0], row[1], List.of(row[2].split(" ", -1))))
        .toList();
  }
}
