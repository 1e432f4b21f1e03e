package dev.odooupgrade.tui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenTest {

  private final Path folder;

  GoldenTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void aKnownScreen() throws IOException {
    Files.writeString(folder.resolve("home.txt"), "as it was\n");
  }

  @Test
  void the_same_screen_passes() {
    assertThatCode(() -> new Golden(folder, false, false).compare("home", "as it was\n"))
        .doesNotThrowAnyException();
  }

  @Test
  void another_screen_fails_and_shows_both() {
    assertThatThrownBy(() -> new Golden(folder, false, false).compare("home", "as it is\n"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("as it was")
        .hasMessageContaining("as it is");
  }

  @Test
  void an_update_writes_the_new_screen() throws IOException {
    new Golden(folder, true, false).compare("home", "as it is\n");

    assertThat(folder.resolve("home.txt")).hasContent("as it is");
  }

  @Test
  void an_update_on_a_build_server_fails_all_the_same() {
    assertThatThrownBy(() -> new Golden(folder, true, true).compare("home", "as it is\n"))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void a_screen_without_a_golden_file_fails() {
    assertThatThrownBy(() -> new Golden(folder, false, false).compare("new", "screen\n"))
        .isInstanceOf(AssertionError.class);
  }
}
