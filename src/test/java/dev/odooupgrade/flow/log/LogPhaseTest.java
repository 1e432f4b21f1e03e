package dev.odooupgrade.flow.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LogPhaseTest {
  private static final String STAMP = "2026-11-23 08:12:00,123 4242 INFO db odoo.modules: ";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Restoring the database | restoring the dump",
        "loading module sale_stock (12/345) | module sale_stock, 12 of 345",
        "Loading module base (1/1) | module base, 1 of 1",
        "module sale: Running migration [$>16.0] pre-10.py | migrating module sale",
        "module mail: Running upgrade [17.0>] end-migrate | migrating module mail",
        "Modules loaded. | all modules are loaded",
        "Running the tests | testing the result",
        "Starting tests of web | testing the result",
        "Post-processing the database | tidying up",
        "postprocessing | tidying up",
        "pg_dump has begun | dumping the result",
        "Dumping the database | dumping the result",
      })
  void the_lines_that_every_server_writes_tell_what_it_is_at(String line, String phase) {
    assertThat(LogPhase.of(line).map(LogPhase::words)).contains(phase);
    assertThat(LogPhase.of(STAMP + line).map(LogPhase::words)).contains(phase);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "restored 12 tables",
        "loading module sale",
        "loading module sale (12 of 345)",
        "loading module sale (12345678/12345678)",
        "dumped",
        "0 modules loadedX",
      })
  void most_lines_tell_nothing(String line) {
    assertThat(LogPhase.of(line)).isEmpty();
  }

  @Test
  void a_line_that_counts_tells_how_much_is_done() {
    assertThat(LogPhase.of("Loading module sale (4/16)").orElseThrow().permille()).hasValue(187);
    assertThat(LogPhase.of("Loading module base (1/1)").orElseThrow().permille()).hasValue(0);
    assertThat(LogPhase.of("Loading module sale (4/0)").orElseThrow().permille()).isEmpty();
    assertThat(LogPhase.of("Modules loaded.").orElseThrow().permille()).isEmpty();
  }

  @Test
  void a_name_that_is_no_name_is_not_shown() {
    String endless = "x".repeat(65);
    assertThat(LogPhase.of("loading module " + endless + " (1/2)")).isEmpty();
  }
}
