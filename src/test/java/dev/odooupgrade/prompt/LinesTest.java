package dev.odooupgrade.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.text.DisplayWidth;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines as they come in and as they go out. */
class LinesTest {

  @Test
  void lines_come_one_after_the_other_whatever_ends_them() {
    LineReader lines = new LineReader(new StringReader("one\r\n\ntwo\nthe last"));
    assertThat(lines.next()).isEqualTo(line("one"));
    assertThat(lines.next()).isEqualTo(line(""));
    assertThat(lines.next()).isEqualTo(line("two"));
    assertThat(lines.next()).isEqualTo(line("the last"));
    assertThat(lines.next().isEnd()).isTrue();
  }

  @Test
  void of_an_endless_line_only_its_beginning_is_kept() {
    LineReader lines = new LineReader(new StringReader("x".repeat(1_000_000) + "\nnext\n"));
    LineReader.Line line = lines.next();
    assertThat(line.isTooLong()).isTrue();
    assertThat(line.length()).isEqualTo(1_000_000);
    assertThat(line.text()).hasSize(LineReader.LONGEST);
    assertThat(lines.next().text()).isEqualTo("next");
  }

  @Test
  void an_input_that_cannot_be_read_has_ended() {
    Reader gone =
        new Reader() {
          @Override
          public int read(char[] into, int from, int length) throws IOException {
            throw new IOException("gone");
          }

          @Override
          public void close() {}
        };
    assertThat(new LineReader(gone).next().isEnd()).isTrue();
  }

  @Test
  void wide_letters_count_twice_when_lines_are_broken() {
    assertThat(said("販".repeat(30) + " " + "売".repeat(30)))
        .containsExactly("販".repeat(30), "売".repeat(30));
    assertThat(said("販".repeat(100)))
        .hasSize(3)
        .allMatch(line -> DisplayWidth.of(line) <= LinePrinter.WIDTH);
  }

  @Test
  void an_address_stays_whole_and_an_entry_hangs_under_its_number() {
    String address = "https://upgrade.odoo.com/" + "a".repeat(100);
    assertThat(said("Upgraded dump: " + address)).containsExactly("Upgraded dump:", address);
    assertThat(said("#12  " + "word ".repeat(20)))
        .hasSize(2)
        .last()
        .asString()
        .startsWith("     word");
  }

  private static List<String> said(String line) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new LinePrinter(new PrintStream(bytes, true, StandardCharsets.UTF_8)).say(List.of(line));
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static LineReader.Line line(String text) {
    return new LineReader.Line(text, text.length());
  }
}
