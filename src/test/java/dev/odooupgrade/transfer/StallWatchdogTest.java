package dev.odooupgrade.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.testing.ManualDelayer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

final class StallWatchdogTest {
  private final ManualDelayer time = new ManualDelayer();
  private final List<Trouble> ends = new ArrayList<>();
  private final AtomicBoolean heldBack = new AtomicBoolean();
  private final StallWatchdog watchdog =
      new StallWatchdog(StallLimits.USUAL, time, time, heldBack::get, UploadTroubles.STALL);

  @Test
  void a_transfer_that_is_held_back_is_not_cut_off_until_it_is_let_go_and_stalls() {
    watchdog.begin(ends::add);
    heldBack.set(true);
    time.advance(Duration.ofHours(3));
    assertThat(ends).isEmpty();
    heldBack.set(false);
    time.advance(Duration.ofMinutes(5));
    assertThat(ends).hasSize(1);
  }

  @Test
  void a_transfer_that_moves_is_never_cut_off() {
    watchdog.begin(ends::add);
    for (int minute = 0; minute < 600; minute++) {
      time.advance(Duration.ofSeconds(119));
      watchdog.moved();
    }
    assertThat(ends).isEmpty();
    assertThat(time.pending()).isEqualTo(1);
  }

  @Test
  void a_transfer_that_stands_still_is_ended_once_with_a_sentence() {
    watchdog.begin(ends::add);
    time.advance(Duration.ofMinutes(1));
    watchdog.moved();
    time.advance(Duration.ofSeconds(119));
    assertThat(ends).isEmpty();
    time.advance(Duration.ofSeconds(1));
    time.advance(Duration.ofHours(1));
    assertThat(ends).hasSize(1);
    assertThat(ends.get(0).kind()).isEqualTo(TroubleKind.NETWORK);
    assertThat(ends.get(0).happened()).isEqualTo("No byte of the dump could be sent for 2 min.");
  }

  @Test
  void after_the_last_byte_the_platform_has_a_quarter_of_an_hour() {
    watchdog.begin(ends::add);
    time.advance(Duration.ofSeconds(100));
    watchdog.allSent();
    time.advance(Duration.ofMinutes(15).minusSeconds(1));
    assertThat(ends).isEmpty();
    time.advance(Duration.ofSeconds(1));
    assertThat(ends)
        .extracting(Trouble::happened)
        .containsExactly("Every byte has left, but the platform did not confirm within 15 min.");
  }

  @Test
  void nothing_is_watched_after_the_end() {
    watchdog.begin(ends::add);
    watchdog.end();
    assertThat(time.pending()).isZero();
    time.advance(Duration.ofHours(1));
    assertThat(ends).isEmpty();
  }

  @Test
  void a_second_try_starts_with_fresh_patience() {
    watchdog.begin(ends::add);
    watchdog.allSent();
    watchdog.end();
    watchdog.begin(ends::add);
    time.advance(Duration.ofMinutes(2));
    assertThat(ends).hasSize(1);
  }
}
