package dev.odooupgrade.flow.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.session.UpgradeLog;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Finding places in a log that grows. */
class LogBookTest {
  private static final String HEAD = "2026-11-23 10:00:00,000 17 ";

  @TempDir Path folder;

  private UpgradeLog log;
  private LogBook book;

  @BeforeEach
  void aLogBesideItsSession() {
    log = UpgradeLog.beside(folder.resolve("sales.json"));
    book = new LogBook(log);
  }

  @Test
  void an_empty_log_has_no_lines() throws Exception {
    book.readOn();
    assertThat(book.around(0, 10)).isEqualTo(LogExcerpt.EMPTY);
  }

  @Test
  void lines_are_found_by_their_numbers_wherever_they_are() throws Exception {
    come(IntStream.range(0, 1000).mapToObj(i -> "line " + i + "\n").collect(Collectors.joining()));
    assertThat(book.total()).isEqualTo(1000);
    for (long line : new long[] {0, 1, 63, 64, 65, 500, 998, 999}) {
      LogExcerpt excerpt = book.around(line, 3);
      assertThat(excerpt.holds(line)).isTrue();
      assertThat(excerpt.lines().get((int) (line - excerpt.first()))).isEqualTo("line " + line);
    }
    assertThat(book.around(Long.MAX_VALUE, 1).lines()).containsExactly("line 998", "line 999");
  }

  @Test
  void a_line_that_has_not_ended_yet_is_shown_and_grows() throws Exception {
    come("one\ntw");
    assertThat(book.around(0, 9).lines()).containsExactly("one", "tw");
    come("o\nthree");
    assertThat(book.around(0, 9).lines()).containsExactly("one", "two", "three");
    assertThat(book.total()).isEqualTo(3);
  }

  @Test
  void pieces_may_be_cut_inside_of_characters_and_lines() throws Exception {
    String text = "d\u00e9j\u00e0 vu \u20ac \ud83d\ude00 caf\u00e9\n".repeat(300);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Random chance = new Random(3);
    for (int from = 0; from < bytes.length; ) {
      int to = Math.min(bytes.length, from + 1 + chance.nextInt(50));
      log.append(Arrays.copyOfRange(bytes, from, to), 0);
      book.readOn();
      from = to;
    }
    assertThat(book.around(150, 500).lines())
        .hasSize(300)
        .containsOnly(text.lines().toList().get(0));
  }

  @Test
  void of_a_very_long_line_the_beginning_is_shown() throws Exception {
    come("first\n" + "x".repeat(3_000_000) + "\nlast\n");
    LogExcerpt excerpt = book.around(0, 9);
    assertThat(excerpt.lines()).hasSize(3).startsWith("first").endsWith("last");
    assertThat(excerpt.lines().get(1)).hasSize(4096);
  }

  @Test
  void errors_and_worse_are_jumped_between() throws Exception {
    come(
        HEAD
            + "INFO db odoo: fine\n"
            + HEAD
            + "ERROR db odoo: no\n"
            + "Traceback: ERROR\n"
            + HEAD
            + "WARNING db odoo: hm\n"
            + HEAD
            + "CRITICAL db odoo: oh\n");
    assertThat(book.around(0, 9).troubles()).isEqualTo(2);
    assertThat(book.troubleAfter(-1)).hasValue(1);
    assertThat(book.troubleAfter(1)).hasValue(4);
    assertThat(book.troubleAfter(4)).isEmpty();
    assertThat(book.troubleBefore(4)).hasValue(1);
    assertThat(book.troubleBefore(1)).isEmpty();
  }

  @Test
  void words_are_found_in_both_directions_in_small_letters_or_not() throws Exception {
    come(
        IntStream.range(0, 300)
            .mapToObj(i -> i % 100 == 7 ? "Here is a NEEDLE\n" : "hay\n")
            .collect(Collectors.joining()));
    assertThat(book.foundAfter(-1, "needle")).hasValue(7);
    assertThat(book.foundAfter(7, "Needle")).hasValue(107);
    assertThat(book.foundAfter(207, "needle")).isEmpty();
    assertThat(book.foundBefore(299, "needle")).hasValue(207);
    assertThat(book.foundBefore(207, "needle")).hasValue(107);
    assertThat(book.foundBefore(7, "needle")).isEmpty();
  }

  @Test
  void the_newest_line_that_tells_says_what_the_platform_is_at() throws Exception {
    come(HEAD + "INFO db odoo.modules.loading: Loading module sale (3/20)\nsomething else\n");
    assertThat(book.around(0, 0).phase()).contains("module sale, 3 of 20");
  }

  @Test
  void a_log_that_has_begun_again_is_read_anew() throws Exception {
    come(HEAD + "ERROR db odoo: no\nmore\n");
    Files.delete(log.file());
    come("new\n");
    assertThat(book.around(0, 9))
        .isEqualTo(new LogExcerpt(0, List.of("new"), 1, 0, Optional.empty()));
  }

  private void come(String text) throws TroubleException {
    log.append(text.getBytes(StandardCharsets.UTF_8), 0);
    book.readOn();
  }
}
