package dev.odooupgrade.tui.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameOutputTest {
  private final List<String> writes = new ArrayList<>();
  private final FrameOutput frames = new FrameOutput(new Device(), false);

  @Test
  void a_frame_is_one_write_however_many_pieces_it_has() throws IOException {
    for (char c : "a whole frame".toCharArray()) {
      frames.write(c);
    }
    frames.write(" with its end".getBytes(StandardCharsets.US_ASCII));
    assertThat(writes).isEmpty();

    frames.flush();
    assertThat(writes).containsExactly("a whole frame with its end");
  }

  @Test
  void each_frame_is_sent_once() throws IOException {
    frames.write('1');
    frames.flush();
    frames.write('2');
    frames.flush();

    assertThat(writes).containsExactly("1", "2");
  }

  @Test
  void a_terminal_that_can_show_a_frame_at_once_is_told_where_it_begins_and_ends()
      throws IOException {
    FrameOutput atOnce = new FrameOutput(new Device(), true);
    atOnce.write('x');
    atOnce.flush();
    atOnce.flush();

    assertThat(writes).containsExactly("\033[?2026hx\033[?2026l");
  }

  @Test
  void a_frame_that_comes_too_late_is_not_sent() throws IOException {
    frames.write('x');
    frames.shut();
    frames.flush();

    assertThat(writes).isEmpty();
  }

  /** Counts writes, as each is a call of the operating system. */
  private final class Device extends OutputStream {
    @Override
    public void write(int b) {
      writes.add(Character.toString(b));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      writes.add(new String(bytes, offset, length, StandardCharsets.US_ASCII));
    }
  }
}
