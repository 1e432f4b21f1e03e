package dev.odooupgrade.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.testing.ManualDelayer;
import dev.odooupgrade.transfer.file.UploadTroubles;
import java.time.Clock;
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
      new StallWatchdog(new TransferEnvironment(StallLimits.USUAL, time, Clock.systemUTC(), time));

  private void begin() {
    watchdog.begin(ends::add, UploadTroubles.STALL, heldBack::get);
  }

  @Test
  void a_transfer_that_is_held_back_is_not_cut_off_until_it_is_let_go_and_stalls() {
    begin();
    heldBack.set(true);
    time.advance(Duration.ofHours(3));
    assertThat(ends).isEmpty();
    heldBack.set(false);
    time.advance(Duration.ofMinutes(5));
    assertThat(ends).hasSize(1);
  }

  @Test
  void a_transfer_that_moves_is_never_cut_off() {
    begin();
    for (int minute = 0; minute < 600; minute++) {
      time.advance(Duration.ofSeconds(119));
      watchdog.moved();
    }
    assertThat(ends).isEmpty();
    assertThat(time.pending()).isEqualTo(1);
  }

  @Test
  void a_transfer_that_stands_still_is_ended_once_with_a_sentence() {
    begin();
    time.advance(Duration.ofMinutes(1));
    watchdog.moved();
    time.advance(Duration.ofSeconds(119));
    assertThat(ends).isEmpty();
    time.advance(Duration.ofSeconds(1));
    time.advance(Duration.ofHours(1));
    assertThat(ends).hasSize(1);
    assertThat(ends.get(0).kind()).isEqualTo(TroubleKind.NETWORK);
    assertThat(ends.get(0).happened()).isEqualTo("No data of the dump moved for 2 min.");
  }

  @Test
  void after_the_last_byte_the_platform_has_a_quarter_of_an_hour() {
    begin();
    time.advance(Duration.ofSeconds(100));
    watchdog.allSent();
    time.advance(Duration.ofMinutes(15).minusSeconds(1));
    assertThat(ends).isEmpty();
    time.advance(Duration.ofSeconds(1));
    assertThat(ends)
        .extracting(Trouble::happened)
        .containsExactly("Everything was sent, but the platform did not confirm it within 15 min.");
  }

  @Test
  void nothing_is_watched_after_the_end() {
    begin();
    watchdog.end();
    assertThat(time.pending()).isZero();
    time.advance(Duration.ofHours(1));
    assertThat(ends).isEmpty();
  }

  @Test
  void a_second_try_starts_with_fresh_patience() {
    begin();
    watchdog.allSent();
    watchdog.end();
    begin();
    time.advance(Duration.ofMinutes(2));
    assertThat(ends).hasSize(1);
  }
}
