package dev.odooupgrade.transfer.rsync.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.FoundProgram;
import dev.odooupgrade.domain.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The programs as they are found one by one; here they are scripts that tell a version. */
final class RsyncProgramsTest {
  @TempDir private Path folder;

  @Test
  void each_is_told_with_its_place_and_version() throws Exception {
    Path rsync = program("rsync", "rsync  version 3.2.7  protocol version 31");
    Path ssh = program("ssh", "OpenSSH_9.2p1 Debian-2, OpenSSL 3.0.11");
    List<FoundProgram> found = look();
    assertThat(found).extracting(FoundProgram::name).containsExactly("rsync", "ssh");
    assertThat(found)
        .extracting(program -> program.path().orElseThrow())
        .containsExactly(rsync, ssh);
    assertThat(found)
        .extracting(program -> program.version().orElseThrow())
        .containsExactly("3.2", "9.2");
    assertThat(found).allMatch(program -> program.trouble().isEmpty());
  }

  @Test
  void one_that_is_missing_does_not_hide_the_other() throws Exception {
    Path ssh = program("ssh", "OpenSSH_9.2p1");
    List<FoundProgram> found = look();
    assertThat(found.get(0).path()).isEmpty();
    assertThat(found.get(0).trouble().map(Trouble::happened))
        .contains("The program rsync is not installed, or not on the PATH.");
    assertThat(found.get(1).path()).contains(ssh);
    assertThat(found.get(1).trouble()).isEmpty();
  }

  @Test
  void one_that_is_too_old_is_told_with_its_place() throws Exception {
    Path rsync = program("rsync", "rsync  version 2.6.9  protocol version 29");
    FoundProgram found = look().get(0);
    assertThat(found.path()).contains(rsync);
    assertThat(found.trouble().orElseThrow().sentence())
        .contains("2.6, but 3.1 or later is required", "brew install rsync");
  }

  @Test
  void they_get_no_secret_of_ours() throws Exception {
    Path told = folder.resolve("told");
    Path rsync = program("rsync", "rsync  version 3.2.7  protocol version 31");
    Files.writeString(rsync, "#!/bin/sh\nexport -p >" + told + "\n");
    Map<String, String> environment =
        Map.of(
            "PATH", folder.toString(),
            "MARK", "seen",
            "ODOO_UPGRADE_KEY", "tr0ub4dor",
            "ODOO_UPGRADE_SSH_PASSPHRASE", "tr0ub4dor");
    RsyncPrograms programs = new RsyncPrograms(environment);
    programs.each();
    assertThat(told).content().contains("MARK=").doesNotContain("tr0ub4dor");
    Files.delete(told);
    try (Child transfer =
        new Children().start(List.of(rsync.toString()), folder, programs.environment(true))) {
      assertThat(transfer.exit()).isZero();
    }
    assertThat(told).content().contains("MARK=").doesNotContain("tr0ub4dor");
  }

  /** As everywhere: a relative one would be another wherever rsync runs. */
  @ParameterizedTest
  @CsvSource({"/run/agent, true", "'', false", "agent, false", "./agent, false", "~/agent, false"})
  void an_agent_counts_when_its_socket_has_a_full_path(String socket, boolean counts) {
    RsyncPrograms programs = new RsyncPrograms(Map.of("SSH_AUTH_SOCK", socket));
    assertThat(programs.hasAgent()).isEqualTo(counts);
    assertThat(programs.environment(true).containsKey("SSH_AUTH_SOCK")).isEqualTo(counts);
  }

  private List<FoundProgram> look() throws InterruptedException {
    return new RsyncPrograms(Map.of("PATH", folder.toString())).each();
  }

  private Path program(String name, String says) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, "#!/bin/sh\necho '" + says + "'\n");
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
  }
}
