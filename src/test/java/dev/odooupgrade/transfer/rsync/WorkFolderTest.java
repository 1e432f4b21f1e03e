package dev.odooupgrade.transfer.rsync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.Secret;
import dev.odooupgrade.transfer.rsync.program.ProcessIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WorkFolderTest {
  private static final RsyncServer SERVER = new RsyncServer("odoo", "h", 40_000, "h ssh-rsa AAAA");

  @TempDir Path parent;

  @Test
  void nobody_else_can_read_the_key_and_nothing_is_left_of_it() throws Exception {
    Path folder;
    try (WorkFolder work = made()) {
      folder = work.path();
      assertThat(permissions(folder)).isEqualTo("rwx------");
      assertThat(permissions(folder.resolve("identity"))).isEqualTo("rw-------");
      assertThat(folder.resolve("identity")).hasContent("a key");
      assertThat(folder.resolve("known_hosts")).hasContent("h ssh-rsa AAAA");
    }
    assertThat(folder).doesNotExist();
  }

  @Test
  void what_belongs_to_a_program_that_lives_is_left_alone() throws Exception {
    try (WorkFolder work = made()) {
      StaleWorkFolders.clear(parent);
      assertThat(work.path()).exists();
    }
  }

  @Test
  void the_key_of_a_program_that_is_gone_is_deleted() throws Exception {
    WorkFolder work = made();
    ProcessIdentity us = ProcessIdentity.of(ProcessHandle.current());
    // The same number, another start: it was given to somebody else.
    Files.writeString(work.path().resolve("owner"), us.pid() + " " + (us.started() + 1));
    StaleWorkFolders.clear(parent);
    assertThat(work.path()).doesNotExist();
  }

  @Test
  void a_folder_of_somebody_else_is_left_alone() throws Exception {
    Path other = Files.createDirectory(parent.resolve("rsync-of-mine"));
    StaleWorkFolders.clear(parent);
    assertThat(other).exists();
  }

  private WorkFolder made() throws Exception {
    return WorkFolder.make(
        parent,
        SERVER,
        new SshCredential(Optional.of(Secret.of("a key")), Optional.empty()),
        false);
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
