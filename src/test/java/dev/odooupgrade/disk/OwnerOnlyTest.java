package dev.odooupgrade.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnerOnlyTest {
  @TempDir Path folder;

  @Test
  void a_file_and_a_folder_are_their_owners_alone_from_the_start() throws Exception {
    Path inside = Files.createDirectory(folder.resolve("inside"), OwnerOnly.folder(folder));
    Path file = Files.createFile(inside.resolve("file"), OwnerOnly.file(folder));
    assertThat(permissions(inside)).isEqualTo("rwx------");
    assertThat(permissions(file)).isEqualTo("rw-------");
  }

  @Test
  void waiting_for_the_names_of_a_folder_keeps_the_wish_to_stop() throws Exception {
    Thread.currentThread().interrupt();
    FolderSync.sync(folder);
    assertThat(Thread.interrupted()).isTrue();
  }

  private static String permissions(Path path) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
