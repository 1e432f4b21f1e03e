package dev.odooupgrade.tui.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TtyReaderTest {

  private final List<String> happened = new ArrayList<>();
  private final Terminal terminal = new Terminal();

  @Test
  void keys_come_out_in_order_and_an_error_is_a_hang_up() {
    terminal.reads.add("a\033[A");
    terminal.reads.add("b");
    run(true);

    assertThat(happened).containsExactly("a", "up", "b", "hung up");
  }

  @Test
  void a_sequence_that_comes_in_two_reads_at_once_is_one_key() {
    terminal.reads.add("\033");
    terminal.reads.add("[A");
    run(true);

    assertThat(happened).containsExactly("up", "hung up");
  }

  @Test
  void escape_with_nothing_behind_it_for_40_ms_is_the_key_escape() {
    terminal.reads.add("\033");
    terminal.reads.add(Terminal.NOTHING_FOR_LONG);
    terminal.reads.add("[A");
    run(true);

    assertThat(happened).containsExactly("esc", "[", "A", "hung up");
  }

  @Test
  void ends_of_file_at_once_and_a_terminal_that_does_not_answer_are_a_hang_up() {
    for (int i = 0; i < 100; i++) {
      terminal.reads.add(Terminal.END);
    }
    run(false);

    assertThat(happened).containsExactly("hung up");
    assertThat(terminal.reads).hasSizeGreaterThan(90);
  }

  @Test
  void reads_that_sleep_and_give_nothing_are_no_hang_up() {
    for (int i = 0; i < 100; i++) {
      terminal.reads.add(Terminal.NOTHING_FOR_LONG);
    }
    terminal.reads.add("x");
    run(false);

    assertThat(happened).containsExactly("x", "hung up");
  }

  private void run(boolean stillThere) {
    new TtyReader(
            terminal,
            () -> stillThere,
            terminal::nanos,
            key -> happened.add(key.toString()),
            () -> happened.add("hung up"))
        .run();
  }

  /** Plays what a terminal gives to each read; then it is gone. Its clock moves when asked. */
  private static final class Terminal extends InputStream {
    static final String END = "end";
    static final String NOTHING_FOR_LONG = "nothing";

    final Deque<String> reads = new ArrayDeque<>();
    private long now;

    long nanos() {
      now += TimeUnit.MILLISECONDS.toNanos(1);
      return now;
    }

    @Override
    public int available() {
      String next = reads.peek();
      return next == null || next.equals(NOTHING_FOR_LONG) || next.equals(END) ? 0 : next.length();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      String next = reads.poll();
      if (next == null) {
        throw new IOException("Input/output error");
      }
      if (next.equals(NOTHING_FOR_LONG)) {
        now += TimeUnit.MILLISECONDS.toNanos(100);
        return -1;
      }
      if (next.equals(END)) {
        return -1;
      }
      byte[] bytes = next.getBytes(StandardCharsets.UTF_8);
      System.arraycopy(bytes, 0, into, offset, bytes.length);
      return bytes.length;
    }

    @Override
    public int read() {
      throw new UnsupportedOperationException();
    }
  }
}
