package dev.odooupgrade.transfer.https;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class ChunkSizerTest {
  private static final long MIB = 1L << 20;

  private long now;
  private final ChunkSizer size = new ChunkSizer(() -> now);

  @Test
  void nobody_knows_the_line_at_first() {
    assertThat(size.next(0)).isEqualTo(ChunkSizer.SMALLEST);
    pass(99);
    assertThat(size.next(100 * MIB)).isEqualTo(ChunkSizer.SMALLEST);
  }

  @Test
  void a_fast_line_gets_the_largest_pieces() {
    pass(100);
    assertThat(size.next(50 * MIB)).isEqualTo(ChunkSizer.LARGEST);
  }

  @Test
  void in_between_a_piece_is_what_goes_in_five_milliseconds() {
    pass(100);
    assertThat(size.next(5 * MIB)).isEqualTo(256 * 1024);
  }

  @Test
  void a_line_that_has_become_slow_gets_small_ones_again() {
    pass(100);
    size.next(50 * MIB);
    pass(1000);
    assertThat(size.next(51 * MIB)).isEqualTo(ChunkSizer.SMALLEST);
  }

  private void pass(long millis) {
    now += Duration.ofMillis(millis).toNanos();
  }
}
