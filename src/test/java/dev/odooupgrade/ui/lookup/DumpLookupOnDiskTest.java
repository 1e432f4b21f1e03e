package dev.odooupgrade.ui.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.dump.DumpInspector;
import dev.odooupgrade.testing.CustomDump;
import dev.odooupgrade.ui.lookup.DumpLookup.Examination;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a path that leads to a folder. */
class DumpLookupOnDiskTest {
  @TempDir Path here;

  private DumpLookupOnDisk dumps;

  @BeforeEach
  void aDumpInDirectoryFormat() throws IOException {
    Path dump = Files.createDirectories(here.resolve("sales.dir"));
    Files.write(dump.resolve("toc.dat"), CustomDump.emptyToc());
    Files.createDirectories(here.resolve("others"));
    dumps = new DumpLookupOnDisk(new DumpInspector(), here, here, ZoneOffset.ofHours(1));
  }

  @Test
  void a_folder_that_is_a_dump_can_be_chosen_where_folders_are_taken() {
    Examination examination = dumps.examine("sales.dir/", true);
    assertThat(examination.file())
        .hasValueSatisfying(it -> assertThat(it.name()).isEqualTo("sales.dir"));
    assertThat(examination.suggestions()).isEmpty();
  }

  @Test
  void where_folders_are_not_taken_it_is_a_folder_like_any_other() {
    Examination examination = dumps.examine("sales.dir/", false);
    assertThat(examination.file()).isEmpty();
    assertThat(examination.suggestions()).isNotEmpty();
  }

  @Test
  void any_other_folder_is_one_to_look_into() {
    assertThat(dumps.examine("others", true).file()).isEmpty();
    assertThat(dumps.examine("others", true).suggestions()).isNotEmpty();
  }

  @Test
  void dumps_come_before_all_others_the_newest_first_with_size_and_date() throws IOException {
    file("a.sql.gz", "2026-11-20T08:12:00Z");
    file("b.dump", "2026-11-22T08:12:00Z");
    file("notes.txt", "2026-11-23T08:12:00Z");
    String prefix = here + "/";
    assertThat(dumps.examine(prefix, true).suggestions())
        .containsExactly(
            new Suggestion(prefix + "b.dump", "3 bytes  2026-11-22 09:12"),
            new Suggestion(prefix + "a.sql.gz", "3 bytes  2026-11-20 09:12"),
            new Suggestion(prefix + "others/", "folder"),
            new Suggestion(prefix + "sales.dir/", "folder"),
            new Suggestion(prefix + "notes.txt", "3 bytes  2026-11-23 09:12"));
    assertThat(dumps.examine("", true).suggestions())
        .as("before anything is typed, the dumps are there to pick")
        .extracting(Suggestion::typed)
        .containsExactly("b.dump", "a.sql.gz");
  }

  private void file(String name, String changed) throws IOException {
    Path file = Files.writeString(here.resolve(name), "abc");
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse(changed)));
  }
}
