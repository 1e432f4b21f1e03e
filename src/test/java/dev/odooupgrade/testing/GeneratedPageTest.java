package dev.odooupgrade.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedPageTest {
  private final Path page;

  GeneratedPageTest(@TempDir Path folder) {
    page = folder.resolve("keys.md");
  }

  @BeforeEach
  void a_page_as_it_was() throws IOException {
    Files.writeString(page, "as it was\n");
  }

  @Test
  void a_page_that_is_up_to_date_passes() {
    assertThatCode(() -> new GeneratedPage(false, true).compare(page, "as it was\n"))
        .doesNotThrowAnyException();
  }

  @Test
  void a_stale_page_fails_and_stays() {
    assertThatThrownBy(() -> new GeneratedPage(false, false).compare(page, "as it is\n"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("docs.update");
    assertThat(page).hasContent("as it was");
  }

  @Test
  void an_update_writes_the_page() {
    new GeneratedPage(true, false).compare(page, "as it is\n");

    assertThat(page).hasContent("as it is");
  }

  @Test
  void an_update_on_a_build_server_fails_all_the_same() {
    assertThatThrownBy(() -> new GeneratedPage(true, true).compare(page, "as it is\n"))
        .isInstanceOf(AssertionError.class);
  }
}
