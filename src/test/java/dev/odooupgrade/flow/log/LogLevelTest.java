package dev.odooupgrade.flow.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

final class LogLevelTest {
  @ParameterizedTest
  @EnumSource(value = LogLevel.class, mode = Mode.EXCLUDE, names = "NONE")
  void an_entry_of_odoos_server_says_its_level_behind_the_process(LogLevel level) {
    assertThat(LogLevel.of("2026-11-23 08:12:00,123 4242 " + level + " db odoo.modules: a word"))
        .isEqualTo(level);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23 08:12:00 INFO: by the second, INFO",
    "2026-11-23 08:12:00.5 1 ERROR, ERROR",
    "'2026-11-23 08:12:00,123 WARNING x', WARNING",
  })
  void other_ways_to_write_the_time_are_understood(String line, LogLevel level) {
    assertThat(LogLevel.of(line)).isEqualTo(level);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Traceback (most recent call last):",
        "ERROR: at the start of a line",
        "  2026-11-23 08:12:00,123 1 ERROR db: not at the start",
        "2026-11-23 08:12:00,123 1 ERRORS db: another word",
        "2026-11-23 08:12:00,123 1 error db: another case",
        "2026-11-23 08:12:00,123 one ERROR db: a process without a number",
        "2026-11-23 ERROR",
      })
  void other_lines_say_none(String line) {
    assertThat(LogLevel.of(line)).isEqualTo(LogLevel.NONE);
  }

  @Test
  void a_word_later_in_the_line_counts_for_nothing() {
    assertThat(LogLevel.of("2026-11-23 08:12:00,123 1 INFO db: ERROR CRITICAL"))
        .isEqualTo(LogLevel.INFO);
  }

  @Test
  void errors_and_worse_are_trouble() {
    assertThat(LogLevel.values())
        .filteredOn(LogLevel::isTrouble)
        .containsExactly(LogLevel.ERROR, LogLevel.CRITICAL);
  }
}
