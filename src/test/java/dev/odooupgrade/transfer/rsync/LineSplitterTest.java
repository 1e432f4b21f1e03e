package dev.odooupgrade.transfer.rsync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LineSplitterTest {
  private final List<String> lines = new ArrayList<>();
  private final LineSplitter splitter = new LineSplitter(lines::add);

  @Test
  void both_kinds_of_line_ends_count_wherever_the_pieces_are_cut() {
    for (String piece : List.of("on", "e\r", "two\nth", "ree\r\n", "\n\nfour")) {
      splitter.feed(piece.getBytes(StandardCharsets.ISO_8859_1));
    }
    assertThat(lines).containsExactly("one", "two", "three");
    splitter.end();
    assertThat(lines).containsExactly("one", "two", "three", "four");
  }

  @Test
  void a_line_without_an_end_takes_no_more_than_a_little_memory() {
    for (int i = 0; i < 1000; i++) {
      splitter.feed(new byte[10_000]);
    }
    splitter.end();
    assertThat(lines).singleElement().satisfies(line -> assertThat(line).hasSize(4096));
  }
}
