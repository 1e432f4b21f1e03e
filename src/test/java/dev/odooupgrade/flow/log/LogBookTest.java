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
import java.util.OptionalInt;
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
    assertThat(excerpt.lines().get(1))
        .startsWith("x".repeat(4096))
        .as("whoever reads it must know that it goes on")
        .endsWith("x [2.9 MiB more]");
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
    assertThat(line(book.troubleAfter(-1))).isEqualTo(1);
    assertThat(line(book.troubleAfter(1))).isEqualTo(4);
    assertThat(book.troubleAfter(4)).isEmpty();
    assertThat(line(book.troubleBefore(4))).isEqualTo(1);
    assertThat(book.troubleBefore(1)).isEmpty();
  }

  @Test
  void words_are_found_in_both_directions_in_small_letters_or_not() throws Exception {
    come(
        IntStream.range(0, 300)
            .mapToObj(i -> i % 100 == 7 ? "Here is a NEEDLE\n" : "hay\n")
            .collect(Collectors.joining()));
    assertThat(line(book.foundAfter(-1, "needle", LogFilter.ALL))).isEqualTo(7);
    assertThat(line(book.foundAfter(7, "Needle", LogFilter.ALL))).isEqualTo(107);
    assertThat(book.foundAfter(207, "needle", LogFilter.ALL)).isEmpty();
    assertThat(line(book.foundBefore(299, "needle", LogFilter.ALL))).isEqualTo(207);
    assertThat(line(book.foundBefore(207, "needle", LogFilter.ALL))).isEqualTo(107);
    assertThat(book.foundBefore(7, "needle", LogFilter.ALL)).isEmpty();
  }

  @Test
  void matches_are_counted_also_those_that_come_while_one_looks() throws Exception {
    come("a needle\nhay\na nee");
    assertThat(book.foundAfter(-1, "needle", LogFilter.ALL)).contains(new LogMatch(0, 1, 1));
    come("dle\nneedle");
    assertThat(book.foundAfter(0, "needle", LogFilter.ALL)).contains(new LogMatch(2, 2, 3));
    assertThat(book.foundBefore(9, "needle", LogFilter.ALL)).contains(new LogMatch(3, 3, 3));
  }

  @Test
  void a_filter_shows_entries_of_a_level_and_keeps_tracebacks_with_theirs() throws Exception {
    come(
        "before all\n"
            + (HEAD + "INFO db odoo: fine\n").repeat(700)
            + HEAD
            + "ERROR db odoo: no\nTraceback:\n  File x\n"
            + HEAD
            + "INFO db odoo: needle\nof info\n"
            + HEAD
            + "WARNING db odoo: needle\n"
            + HEAD
            + "CRITICAL db odoo: needle\nstill going o");
    LogExcerpt errors = book.around(Long.MAX_VALUE, 9, LogFilter.ERRORS);
    assertThat(errors.numbers()).containsExactly(701L, 702L, 703L, 707L, 708L);
    assertThat(errors.lines())
        .satisfiesExactly(
            line -> assertThat(line).endsWith("ERROR db odoo: no"),
            line -> assertThat(line).isEqualTo("Traceback:"),
            line -> assertThat(line).isEqualTo("  File x"),
            line -> assertThat(line).endsWith("CRITICAL db odoo: needle"),
            line -> assertThat(line).isEqualTo("still going o"));
    assertThat(errors.shown()).isEqualTo(5);
    assertThat(errors.total()).isEqualTo(709);

    assertThat(book.around(704, 0, LogFilter.ERRORS).numbers())
        .as("the line before, where the one that was read is hidden")
        .containsExactly(703L);
    assertThat(book.around(704, 9, LogFilter.WARNINGS).numbers()).contains(706L).hasSize(6);
    assertThat(book.foundAfter(-1, "needle", LogFilter.WARNINGS)).contains(new LogMatch(706, 1, 2));
    assertThat(book.around(0, 3).shown()).isEqualTo(709);
  }

  @Test
  void the_newest_line_that_tells_says_what_the_platform_is_at() throws Exception {
    come(HEAD + "INFO db odoo.modules.loading: Loading module sale (3/20)\nsomething else\n");
    assertThat(book.around(0, 0).phase())
        .contains(new LogPhase("module sale, 3 of 20", OptionalInt.of(100)));
  }

  @Test
  void a_log_that_has_begun_again_is_read_anew() throws Exception {
    come(HEAD + "ERROR db odoo: no\nmore\n");
    Files.delete(log.file());
    come("new\n");
    assertThat(book.around(0, 9))
        .isEqualTo(new LogExcerpt(0, 1, List.of(0L), List.of("new"), 1, 0, Optional.empty()));
  }

  private static long line(Optional<LogMatch> match) {
    return match.orElseThrow().line();
  }

  private void come(String text) throws TroubleException {
    log.append(text.getBytes(StandardCharsets.UTF_8), 0);
    book.readOn();
  }
}
