package dev.odooupgrade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.cli.kit.ExitCode;
import dev.odooupgrade.cli.kit.TimeSpan;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.text.Nearest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Small words of the command line: spans, near misses, quotes, exit codes. */
final class WordsTest {

  @ParameterizedTest
  @CsvSource({
    "90, PT1M30S",
    "90s, PT1M30S",
    "15m, PT15M",
    "1h30m, PT1H30M",
    "2d, PT48H",
    "0, PT0S"
  })
  void spans_are_read_as_people_type_them(String typed, Duration span) {
    assertThat(TimeSpan.parse(typed)).hasValue(span);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "soon", "-5", "5x", "1.5h", "30m1h"})
  void what_is_no_span_is_not_taken_for_one(String typed) {
    assertThat(TimeSpan.parse(typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "stauts, status",
    "craete, create",
    "proces, process",
    "--contrat, --contract",
    "--verbos, --verbose",
    "sess, sessions",
  })
  void the_nearest_word_is_found(String typed, String meant) {
    assertThat(
            Nearest.to(
                typed,
                List.of("create", "process", "status", "sessions", "--contract", "--verbose")))
        .hasValue(meant);
  }

  @Test
  void a_word_that_is_like_none_gets_no_hint() {
    assertThat(Nearest.hint("xyzzy", List.of("create", "status"))).isEmpty();
  }

  @Test
  void every_trouble_has_an_exit_code_and_no_two_codes_are_the_same() {
    assertThat(Arrays.stream(TroubleKind.values()).map(ExitCode::of)).doesNotContain(ExitCode.DONE);
    assertThat(Arrays.stream(ExitCode.values()).map(ExitCode::code)).doesNotHaveDuplicates();
    assertThat(ExitCode.of(TroubleKind.UNREACHABLE)).isEqualTo(ExitCode.NETWORK);
  }
}
