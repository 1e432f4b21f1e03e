package dev.odooupgrade.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestFileTest {
  record Inside(long bytes, List<String> words, Optional<String> remark) {
    /** Says something of the record, and is no part of it. */
    public boolean isEmpty() {
      return bytes == 0;
    }
  }

  record Stored(int id, Instant at, Optional<Instant> end, Optional<Inside> inside) {}

  private static final Instant AT = Instant.parse("2026-11-23T10:41:07.123Z");

  private Path file;

  @BeforeEach
  void place(@TempDir Path folder) {
    file = folder.resolve("request.json");
  }

  @Test
  void a_record_comes_back_as_it_was_written() throws Exception {
    Inside inside = new Inside(7, List.of("a", "b"), Optional.of("é"));
    Stored stored = new Stored(1, AT, Optional.of(AT.plusSeconds(1)), Optional.of(inside));
    RequestFile.write(stored, file);
    assertThat(RequestFile.read(file, Stored.class)).isEqualTo(stored);
    assertThat(file).content().contains("\"at\" : \"2026-11-23T10:41:07.123Z\"");
    assertThat(file).content().doesNotContain("empty");
  }

  @Test
  void what_is_empty_is_written_as_null() throws Exception {
    Stored stored = new Stored(1, AT, Optional.empty(), Optional.empty());
    RequestFile.write(stored, file);
    assertThat(file).content().contains("\"end\" : null");
    assertThat(RequestFile.read(file, Stored.class)).isEqualTo(stored);
  }

  @Test
  void what_an_older_sandbox_left_out_is_empty_and_what_a_newer_one_adds_is_ignored()
      throws Exception {
    Files.writeString(file, "{\"id\": 1, \"at\": \"2026-11-23T10:41:07.123Z\", \"new\": [1]}");
    assertThat(RequestFile.read(file, Stored.class))
        .isEqualTo(new Stored(1, AT, Optional.empty(), Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "{}",
        "{\"id\": 1}",
        "{\"id\": null, \"at\": \"2026-11-23T10:41:07.123Z\"}",
        "{\"id\": 1, \"at\": \"today\"}"
      })
  void a_damaged_file_is_named(String damaged) throws Exception {
    Files.writeString(file, damaged);
    assertThatThrownBy(() -> RequestFile.read(file, Stored.class))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(file + ": delete that file to continue.");
  }
}
