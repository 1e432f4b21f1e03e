package dev.odooupgrade.flow.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.session.UpgradeLog;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FirstErrorTest {
  private static final String INFO = "2026-11-23 08:12:00,123 17 INFO db odoo: all is well\n";
  private static final String ERROR = "2026-11-23 08:13:00,123 17 ERROR db odoo: it broke\n";

  private final UpgradeLog log;

  FirstErrorTest(@TempDir Path folder) {
    this.log = UpgradeLog.beside(folder.resolve("s.json"));
  }

  @Test
  void it_is_the_first_grave_entry_with_the_lines_that_belong_to_it() throws Exception {
    write(INFO + INFO + ERROR + "Traceback:\n  File \"x\"\nValueError: été\n\n" + INFO + ERROR);
    FirstError error = FirstError.in(log).orElseThrow();
    assertThat(error.number()).isEqualTo(3);
    assertThat(error.lines())
        .containsExactly(ERROR.strip(), "Traceback:", "  File \"x\"", "ValueError: été");
    assertThat(error.cut()).isFalse();
  }

  @Test
  void it_may_be_the_last_line_and_lack_its_end() throws Exception {
    write(INFO + ERROR.strip());
    assertThat(FirstError.in(log).map(FirstError::lines)).hasValue(List.of(ERROR.strip()));
  }

  @Test
  void it_is_found_behind_any_amount_of_other_lines() throws Exception {
    write("x".repeat(300_000) + "\n" + INFO.repeat(20_000) + ERROR);
    assertThat(FirstError.in(log).map(FirstError::number)).hasValue(20_002L);
  }

  @Test
  void a_log_without_one_or_none_at_all_has_none() throws Exception {
    assertThat(FirstError.in(log)).isEmpty();
    write(INFO.repeat(3));
    assertThat(FirstError.in(log)).isEqualTo(Optional.empty());
  }

  @Test
  void an_entry_that_never_ends_is_cut() throws Exception {
    write(ERROR + "  line\n".repeat(5000));
    FirstError error = FirstError.in(log).orElseThrow();
    assertThat(error.cut()).isTrue();
    assertThat(error.lines()).hasSize(FirstError.MOST_LINES);
  }

  @Test
  void shortened_it_keeps_its_first_line_and_its_last_ones() throws Exception {
    write(ERROR + String.join("\n", Collections.nCopies(20, "  File")) + "\nValueError: x\n");
    assertThat(FirstError.in(log).orElseThrow().shortened(5))
        .containsExactly(ERROR.strip(), "[18 lines omitted]", "  File", "  File", "ValueError: x");
    assertThat(FirstError.in(log).orElseThrow().shortened(22)).hasSize(22).doesNotContain("[");
  }

  private void write(String text) throws Exception {
    Files.write(log.file(), text.getBytes(StandardCharsets.UTF_8));
  }
}
