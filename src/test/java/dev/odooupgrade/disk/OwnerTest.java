package dev.odooupgrade.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnerTest {
  @TempDir private Path folder;

  @Test
  void what_is_ours_has_no_other_owner() throws IOException {
    String we = Files.getOwner(folder).getName();

    assertThat(Owner.other(folder, we)).isEmpty();
    assertThat(Owner.other(folder.resolve("missing/below"), we)).isEmpty();
  }

  @Test
  void what_belongs_to_another_user_is_told_with_the_nearest_folder_that_exists()
      throws IOException {
    String they = Files.getOwner(folder).getName();
    Path file = Files.createFile(folder.resolve("a.json"));

    assertThat(Owner.other(file, "somebody")).contains(new Owner(they, file));
    assertThat(Owner.other(folder.resolve("missing/below"), "somebody"))
        .contains(new Owner(they, folder));
  }
}
