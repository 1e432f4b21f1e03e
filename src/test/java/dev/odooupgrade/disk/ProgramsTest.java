package dev.odooupgrade.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramsTest {
  @TempDir Path folder;

  @Test
  void the_first_folder_that_has_the_program_wins() throws Exception {
    Path first = program("first");
    Path second = program("second");
    String path = folder + "/none:" + first.getParent() + ":" + second.getParent();
    assertThat(Programs.find("tool", path, ":")).contains(first);
  }

  @Test
  void what_is_not_a_program_is_passed_over() throws Exception {
    Path plain = Files.createFile(Files.createDirectory(folder.resolve("plain")).resolve("tool"));
    Files.createDirectories(folder.resolve("folders/tool"));
    Path program = program("bin");
    String path = plain.getParent() + ":" + folder + "/folders:" + program.getParent();
    assertThat(Programs.find("tool", path, ":")).contains(program);
  }

  @Test
  void a_folder_that_is_not_absolute_is_never_looked_in() throws Exception {
    Path program = program("bin");
    Path relative = Path.of("").toAbsolutePath().relativize(program.getParent());
    assertThat(Programs.find("tool", relative + "::.:\0", ":")).isEmpty();
  }

  @Test
  void what_is_set_for_this_program_alone_is_not_passed_on() throws Exception {
    Map<String, String> environment =
        Map.of(
            "PATH", "/usr/bin:/bin",
            "HTTPS_PROXY", "http://proxy:3128",
            "ODOO_UPGRADE_KEY", "secret",
            "ODOO_UPGRADE_SSH_PASSPHRASE", "secret",
            "Odoo_Upgrade_Key", "secret");
    Process env = Programs.process(List.of("/usr/bin/env"), environment).start();
    assertThat(env.inputReader().lines())
        .containsExactlyInAnyOrder("PATH=/usr/bin:/bin", "HTTPS_PROXY=http://proxy:3128");
  }

  @Test
  void else_a_program_gets_the_environment_of_this_one() throws Exception {
    Process env = Programs.process(List.of("/usr/bin/env")).start();
    assertThat(env.inputReader().lines())
        .contains("PATH=" + System.getenv("PATH"))
        .noneMatch(line -> line.startsWith("ODOO_UPGRADE_"));
  }

  private Path program(String in) throws Exception {
    Path file = Files.createFile(Files.createDirectory(folder.resolve(in)).resolve("tool"));
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }
}
