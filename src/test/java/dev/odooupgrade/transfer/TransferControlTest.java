package dev.odooupgrade.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.testing.ManualDelayer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

final class TransferControlTest {
  private static final int PIECE = 128 * 1024;

  private final ManualDelayer time = new ManualDelayer();
  private final TransferControl control = new TransferControl(time, time);
  private long moved;

  @Test
  void each_turn_is_told_until_nobody_wants_to_hear_it() {
    List<String> heard = new ArrayList<>();
    Runnable forget =
        control.whenTurned(() -> heard.add(control.isPaused() + " " + control.limit()));
    control.pause();
    control.resume();
    control.limit(OptionalLong.of(7));
    assertThat(heard)
        .containsExactly(
            "true OptionalLong.empty", "false OptionalLong.empty", "false OptionalLong[7]");
    forget.run();
    control.pause();
    assertThat(heard).hasSize(3);
  }

  @Test
  void untouched_it_lets_everything_through_at_once() {
    for (int i = 0; i < 1000; i++) {
      control.whenAllowed(PIECE, () -> moved += PIECE);
    }
    assertThat(moved).isEqualTo(1000L * PIECE);
    assertThat(time.pending()).isZero();
  }

  @Test
  void a_limit_is_kept_over_a_minute() {
    control.limit(OptionalLong.of(1_000_000));
    moveOn();
    time.advance(Duration.ofMinutes(1));
    assertThat(moved).isBetween(59_000_000L, 61_000_000L);
  }

  @Test
  void time_that_was_not_used_is_not_made_up_for() {
    control.limit(OptionalLong.of(1_000_000));
    time.advance(Duration.ofMinutes(10));
    moveOn();
    time.advance(Duration.ofSeconds(10));
    assertThat(moved).isBetween(9_000_000L, 11_000_000L);
  }

  @Test
  void a_higher_limit_is_felt_at_once() {
    control.limit(OptionalLong.of(10));
    moveOn();
    moveOn();
    time.advance(Duration.ofSeconds(1));
    long before = moved;
    control.limit(OptionalLong.empty());
    assertThat(moved).isGreaterThan(before);
    assertThat(control.limit()).isEmpty();
  }

  @Test
  void a_pause_holds_everything_back_until_it_ends() {
    control.pause();
    control.whenAllowed(PIECE, () -> moved += PIECE);
    control.whenAllowed(PIECE, () -> moved += PIECE);
    time.advance(Duration.ofHours(5));
    assertThat(control.isPaused()).isTrue();
    assertThat(moved).isZero();
    control.resume();
    assertThat(moved).isEqualTo(2L * PIECE);
  }

  @Test
  void pieces_are_smaller_on_a_slow_limit() {
    assertThat(control.piece(PIECE)).isEqualTo(PIECE);
    control.limit(OptionalLong.of(80_000));
    assertThat(control.piece(PIECE)).isEqualTo(10_000);
    control.limit(OptionalLong.of(100));
    assertThat(control.piece(PIECE)).isEqualTo(4096);
    control.limit(OptionalLong.of(1L << 30));
    assertThat(control.piece(PIECE)).isEqualTo(PIECE);
  }

  /** Moves a piece, and asks for the next one, for ever; or for a thousand where nothing holds. */
  private void moveOn() {
    int size = control.piece(PIECE);
    control.whenAllowed(
        size,
        () -> {
          moved += size;
          if (control.limit().isPresent()) {
            moveOn();
          }
        });
  }
}
