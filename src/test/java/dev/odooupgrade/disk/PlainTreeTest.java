package dev.odooupgrade.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PlainTreeTest {
  @TempDir Path above;

  @Test
  void links_are_deleted_and_what_they_point_to_is_not() throws Exception {
    Path folder = Files.createDirectories(above.resolve("folder"));
    Path inside = Files.createDirectories(folder.resolve("a"));
    Path secret = Files.writeString(above.resolve("secret"), "private");
    Object modeOfSecret = Files.getAttribute(secret, "unix:mode");
    Files.createSymbolicLink(inside.resolve("file"), secret);
    Files.createSymbolicLink(inside.resolve("up"), above);
    Files.createSymbolicLink(folder.resolve("gone"), Path.of("nowhere"));
    assertThat(PlainTree.sweep(folder))
        .containsExactlyInAnyOrder(Path.of("a/file"), Path.of("a/up"), Path.of("gone"));
    assertThat(inside).isEmptyDirectory();
    assertThat(secret).hasContent("private");
    assertThat(Files.getAttribute(secret, "unix:mode")).isEqualTo(modeOfSecret);
  }

  @Test
  void files_and_folders_become_their_owner_s_alone_and_stay_as_they_are_otherwise()
      throws Exception {
    Path closed = Files.createDirectories(above.resolve("closed"));
    Path file = Files.writeString(closed.resolve("file"), "text");
    Files.setAttribute(file, "unix:mode", 04755);
    Files.setAttribute(closed, "unix:mode", 03000);
    assertThat(PlainTree.sweep(above)).isEmpty();
    assertThat((int) Files.getAttribute(closed, "unix:mode") & 07777).isEqualTo(0700);
    assertThat((int) Files.getAttribute(file, "unix:mode") & 07777).isEqualTo(0600);
    Object changed = Files.getAttribute(file, "unix:ctime");
    PlainTree.sweep(above);
    assertThat(Files.getAttribute(file, "unix:ctime")).isEqualTo(changed);
    assertThat(file).hasContent("text");
  }
}
