package dev.odooupgrade.ui.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.ui.lookup.TargetLookup.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetLookupOnDiskTest {
  private static final String NAME = "upgraded_sales.sql.gz";

  @TempDir Path here;

  private TargetLookupOnDisk places;

  @BeforeEach
  void setUp() {
    places = new TargetLookupOnDisk(here, here, here, ZoneOffset.UTC);
  }

  @Test
  void it_proposes_the_folder_where_the_person_is() {
    Place place = places.examine(places.proposed(NAME), NAME);
    assertThat(place.target()).contains(here.resolve(NAME));
    assertThat(place.problem()).isEmpty();
    assertThat(place.words()).anyMatch(words -> words.endsWith("free there."));
  }

  @Test
  void a_folder_gets_the_file_under_its_usual_name() throws IOException {
    Files.createDirectory(here.resolve("results"));
    Place place = places.examine("~/results", NAME);
    assertThat(place.target()).contains(here.resolve("results").resolve(NAME));
    assertThat(place.words()).contains("It will be saved as " + NAME + ".");
  }

  @Test
  void a_file_that_is_there_is_refused_and_a_free_name_offered() throws IOException {
    Files.createFile(here.resolve(NAME));
    Files.createFile(here.resolve("upgraded_sales-2.sql.gz.part"));
    Place place = places.examine(NAME, NAME);
    assertThat(place.target()).isEmpty();
    assertThat(place.problem().orElseThrow()).contains("already", "another name");
    assertThat(place.suggestions())
        .contains(
            new Suggestion(here.resolve("upgraded_sales-3.sql.gz").toString(), "a free name"));
  }

  @Test
  void a_link_to_nowhere_counts_as_a_file() throws IOException {
    Files.createSymbolicLink(here.resolve(NAME), here.resolve("gone"));
    assertThat(places.examine(NAME, NAME).target()).isEmpty();
  }

  @Test
  void a_folder_that_is_missing_is_named() {
    Place place = places.examine("nowhere/" + NAME, NAME);
    assertThat(place.target()).isEmpty();
    assertThat(place.problem()).contains("There is no such folder: " + here.resolve("nowhere"));
  }

  @Test
  void folders_alone_are_offered_as_completions() throws IOException {
    Files.createDirectory(here.resolve("results"));
    Files.createFile(here.resolve("result.txt"));
    assertThat(places.examine("res", NAME).suggestions())
        .containsExactly(new Suggestion("results/", "folder"));
  }

  @Test
  void what_can_be_no_name_is_told() {
    assertThat(places.examine("", NAME).problem()).contains("This is not a valid file name.");
  }
}
