package dev.odooupgrade.tui.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is typed once the program has ended belongs to the shell. */
class TtyReaderCloseTest {
  private final List<String> happened = new ArrayList<>();
  private Runnable close = () -> {};

  @Test
  void a_closed_reader_reads_no_more_and_tells_of_no_hang_up() {
    TtyReader reader =
        new TtyReader(
            new ClosingTerminal(),
            () -> true,
            System::nanoTime,
            key -> happened.add(key.toString()),
            () -> happened.add("hung up"));
    close = reader::close;
    reader.run();

    assertThat(happened).containsExactly("read");
  }

  /** While the reader waits for a key, somebody closes it; then the tenth of a second is over. */
  private final class ClosingTerminal extends InputStream {
    @Override
    public int read(byte[] into, int offset, int length) {
      happened.add("read");
      close.run();
      return -1;
    }

    @Override
    public int read() {
      throw new UnsupportedOperationException();
    }
  }
}
