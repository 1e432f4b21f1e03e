package dev.odooupgrade.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.odooupgrade.domain.transfer.TransferFigures;
import dev.odooupgrade.domain.transfer.TransferPhase;
import dev.odooupgrade.transfer.TransferEvent.AwaitingConfirmation;
import dev.odooupgrade.transfer.TransferEvent.Checking;
import dev.odooupgrade.transfer.TransferEvent.Paused;
import dev.odooupgrade.transfer.TransferEvent.Progressed;
import dev.odooupgrade.transfer.TransferEvent.Resumed;
import dev.odooupgrade.transfer.TransferEvent.Started;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class TransferMeterTest {
  private static final Instant START = Instant.parse("2026-11-23T08:12:00Z");
  private static final long TOTAL = 1_000_000;

  @Test
  void nothing_is_known_before_it_begins() {
    TransferFigures figures = TransferMeter.IDLE.on(new Progressed(at(1), 5)).figures(at(2));
    assertThat(figures.phase()).isEqualTo(TransferPhase.NOT_STARTED);
    assertThat(figures.moved()).isZero();
    assertThat(figures.fraction()).isZero();
  }

  @Test
  void a_steady_transfer_has_a_steady_rate_and_time_left() {
    TransferFigures figures = steady(0, 20, 10_000).figures(at(20));
    assertThat(figures.moved()).isEqualTo(200_000);
    assertThat(figures.bytesPerSecond()).isCloseTo(10_000, within(1.0));
    assertThat(figures.eta()).contains(Duration.ofSeconds(80));
    assertThat(figures.elapsed()).isEqualTo(Duration.ofSeconds(20));
    assertThat(figures.stalledFor()).isZero();
    assertThat(figures.fraction()).isEqualTo(0.2);
  }

  @Test
  void a_transfer_of_unknown_size_has_a_rate_but_no_part_and_no_time_left() {
    TransferMeter meter = TransferMeter.IDLE.on(new Started(at(0), -1, 0));
    for (int second = 1; second <= 10; second++) {
      meter = meter.on(new Progressed(at(second), second * 10_000L));
    }
    TransferFigures figures = meter.figures(at(10));
    assertThat(figures.moved()).isEqualTo(100_000);
    assertThat(figures.total()).isNegative();
    assertThat(figures.bytesPerSecond()).isCloseTo(10_000, within(1.0));
    assertThat(figures.eta()).isEmpty();
    assertThat(figures.fraction()).isZero();
  }

  @Test
  void the_rate_forgets_what_is_older_than_five_seconds() {
    TransferMeter meter = steady(0, 10, 50_000);
    for (int second = 11; second <= 16; second++) {
      meter = meter.on(new Progressed(at(second), 500_000 + (second - 10) * 1_000L));
    }
    assertThat(meter.figures(at(16)).bytesPerSecond()).isCloseTo(1_000, within(1.0));
  }

  @Test
  void a_change_of_speed_does_not_make_the_time_left_jump() {
    TransferMeter meter = steady(0, 20, 10_000);
    Duration before = meter.figures(at(20)).eta().orElseThrow();
    Duration after =
        meter.on(new Progressed(at(21), 200_000 + 20_000)).figures(at(21)).eta().orElseThrow();
    assertThat(after).isBetween(before.multipliedBy(8).dividedBy(10), before);
  }

  @Test
  void a_line_that_stalls_is_seen_to_stall() {
    TransferFigures figures = steady(0, 10, 10_000).figures(at(22));
    assertThat(figures.bytesPerSecond()).isZero();
    assertThat(figures.eta()).isEmpty();
    assertThat(figures.stalledFor()).isEqualTo(Duration.ofSeconds(12));
  }

  @Test
  void the_time_left_is_not_guessed_in_the_first_two_seconds() {
    TransferMeter meter =
        TransferMeter.IDLE.on(new Started(at(0), TOTAL, 0)).on(new Progressed(at(1), 400_000));
    assertThat(meter.figures(at(1)).eta()).isEmpty();
    assertThat(meter.figures(at(2)).eta()).isPresent();
  }

  @Test
  void a_pause_is_no_stall_and_does_not_slow_the_rate() {
    TransferMeter meter = steady(0, 10, 10_000).on(new Paused(at(10)));
    TransferFigures paused = meter.figures(at(600));
    assertThat(paused.phase()).isEqualTo(TransferPhase.PAUSED);
    assertThat(paused.stalledFor()).isZero();
    assertThat(paused.eta()).isEmpty();
    TransferMeter resumed = meter.on(new Resumed(at(600)));
    for (int second = 601; second <= 605; second++) {
      resumed = resumed.on(new Progressed(at(second), 100_000 + (second - 600) * 10_000L));
    }
    TransferFigures figures = resumed.figures(at(605));
    assertThat(figures.phase()).isEqualTo(TransferPhase.MOVING);
    assertThat(figures.bytesPerSecond()).isCloseTo(10_000, within(1.0));
    assertThat(figures.elapsed()).isEqualTo(Duration.ofSeconds(605));
  }

  @Test
  void what_is_compared_before_going_on_is_told_as_such() {
    TransferMeter meter = TransferMeter.IDLE.on(new Checking(at(0), 300, 600));
    assertThat(meter.figures(at(1)).phase()).isEqualTo(TransferPhase.CHECKING);
    assertThat(meter.figures(at(1)).fraction()).isEqualTo(0.5);
    assertThat(meter.on(new Started(at(2), TOTAL, 600)).figures(at(2)).moved()).isEqualTo(600);
  }

  @Test
  void what_an_earlier_try_moved_counts_as_moved_but_not_as_fast() {
    TransferMeter meter =
        steady(0, 10, 50_000)
            .on(new Started(at(60), TOTAL, 400_000))
            .on(new Progressed(at(61), 401_000))
            .on(new Progressed(at(62), 402_000));
    TransferFigures figures = meter.figures(at(62));
    assertThat(figures.moved()).isEqualTo(402_000);
    assertThat(figures.bytesPerSecond()).isCloseTo(1_000, within(1.0));
    assertThat(figures.eta()).contains(Duration.ofSeconds(598));
    assertThat(figures.elapsed()).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void while_waiting_for_the_answer_nothing_moves_and_nothing_stalls() {
    TransferMeter meter = steady(0, 100, 10_000).on(new AwaitingConfirmation(at(100)));
    TransferFigures figures = meter.figures(at(160));
    assertThat(figures.phase()).isEqualTo(TransferPhase.CONFIRMING);
    assertThat(figures.fraction()).isEqualTo(1);
    assertThat(figures.bytesPerSecond()).isZero();
    assertThat(figures.eta()).isEmpty();
    assertThat(figures.stalledFor()).isZero();
    assertThat(figures.elapsed()).isEqualTo(Duration.ofSeconds(160));
  }

  private static TransferMeter steady(int from, int to, long perSecond) {
    TransferMeter meter = TransferMeter.IDLE.on(new Started(at(from), TOTAL, 0));
    for (int tenth = from * 10 + 1; tenth <= to * 10; tenth++) {
      Instant when = START.plusMillis(tenth * 100L);
      meter = meter.on(new Progressed(when, (tenth - from * 10L) * perSecond / 10));
    }
    return meter;
  }

  private static Instant at(int second) {
    return START.plusSeconds(second);
  }
}
