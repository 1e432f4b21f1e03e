package dev.odooupgrade.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
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

  private Path program(String in) throws Exception {
    Path file = Files.createFile(Files.createDirectory(folder.resolve(in)).resolve("tool"));
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }
}
