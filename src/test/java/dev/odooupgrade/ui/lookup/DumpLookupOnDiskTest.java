package dev.odooupgrade.ui.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.dump.DumpInspector;
import dev.odooupgrade.testing.CustomDump;
import dev.odooupgrade.ui.lookup.DumpLookup.Examination;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    dumps = new DumpLookupOnDisk(new DumpInspector(), here, here);
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
}
