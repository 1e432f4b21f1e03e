package dev.odooupgrade.ui.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.dump.DumpInspector;
import dev.odooupgrade.ui.page.DumpLookup.Look;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a path that leads to a folder. */
class DumpExaminationTest {
  @TempDir Path here;

  private DumpExamination dumps;

  @BeforeEach
  void aDumpInDirectoryFormat() throws IOException {
    Path dump = Files.createDirectories(here.resolve("sales.dir"));
    // The head of an archive of format 1.14 that is a directory, as pg_dump 15 writes it.
    Files.write(dump.resolve("toc.dat"), new byte[] {'P', 'G', 'D', 'M', 'P', 1, 14, 0, 4, 8, 5});
    Files.createDirectories(here.resolve("others"));
    dumps = new DumpExamination(new DumpInspector(), here, here);
  }

  @Test
  void a_folder_that_is_a_dump_can_be_chosen_where_folders_are_taken() {
    Look look = dumps.look("sales.dir/", true);
    assertThat(look.file()).hasValueSatisfying(it -> assertThat(it.name()).isEqualTo("sales.dir"));
    assertThat(look.suggestions()).isEmpty();
  }

  @Test
  void where_folders_are_not_taken_it_is_a_folder_like_any_other() {
    Look look = dumps.look("sales.dir/", false);
    assertThat(look.file()).isEmpty();
    assertThat(look.suggestions()).isNotEmpty();
  }

  @Test
  void any_other_folder_is_one_to_look_into() {
    assertThat(dumps.look("others", true).file()).isEmpty();
    assertThat(dumps.look("others", true).suggestions()).isNotEmpty();
  }
}
