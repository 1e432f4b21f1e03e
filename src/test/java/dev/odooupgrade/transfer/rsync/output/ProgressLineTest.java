package dev.odooupgrade.transfer.rsync.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ProgressLineTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "      1,234,567  42%   94.10MB/s    0:00:56  ",
        "      1234567  42%   94.10MB/s    0:00:56  ",
        "      1.234.567  42%   94,10MB/s    0:00:56  ",
        "      1 234 567  42%    0.00kB/s   ??:??:??  ",
        "      1,234,567 100%   94.10MB/s    0:00:56 "
      })
  void the_bytes_are_read_in_any_grouping(String line) {
    assertThat(ProgressLine.of(line))
        .hasValueSatisfying(
            told -> {
              assertThat(told.bytes()).isEqualTo(1_234_567);
              assertThat(told.endsFile()).isFalse();
              assertThat(told.endsAll()).isFalse();
            });
  }

  @Test
  void the_end_of_a_file_tells_how_many_are_left() {
    ProgressLine told =
        ProgressLine.of("  3,000,000 100%   38.24MB/s    0:00:00 (xfr#3, to-chk=1/5)")
            .orElseThrow();
    assertThat(told).isEqualTo(new ProgressLine(3_000_000, OptionalInt.of(1), OptionalInt.of(5)));
    assertThat(told.endsFile()).isTrue();
    assertThat(told.endsAll()).isFalse();
  }

  @Test
  void the_end_of_the_last_file_is_seen() {
    assertThat(ProgressLine.of(" 7 100%    0.00kB/s    0:00:00 (xfr#4, to-chk=0/5)"))
        .hasValueSatisfying(told -> assertThat(told.endsAll()).isTrue());
  }

  @Test
  void while_the_list_of_files_still_grows_the_end_is_not_near() {
    assertThat(ProgressLine.of(" 7   1%    0.00kB/s    0:00:00 (xfr#4, ir-chk=1000/1005)"))
        .hasValueSatisfying(told -> assertThat(told.left()).hasValue(1000));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "origin.sql.gz",
        "receiving incremental file list",
        "100%",
        "match at 0 last_match=0 j=0 len=14136 n=0",
        "total: matches=0  hash_hits=0  false_alarms=0 data=0",
        "  99999999999999999999999999  42%   94.10MB/s    0:00:56  "
      })
  void other_lines_are_passed_over(String line) {
    assertThat(ProgressLine.of(line)).isEmpty();
  }
}
