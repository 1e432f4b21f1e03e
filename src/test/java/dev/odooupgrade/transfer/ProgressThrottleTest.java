package dev.odooupgrade.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odooupgrade.testing.ManualClock;
import dev.odooupgrade.testing.ManualDelayer;
import dev.odooupgrade.testing.Samples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ProgressThrottleTest {
  private final ManualDelayer time = new ManualDelayer();
  private final List<TransferEvent> told = new ArrayList<>();
  private final ProgressThrottle throttle =
      new ProgressThrottle(
          told::add,
          new TransferEnvironment(StallLimits.USUAL, time, new ManualClock(Samples.START), time));

  @Test
  void at_most_ten_news_a_second_get_through() {
    throttle.open();
    throttle.started(1_000_000, 0);
    for (int i = 1; i < 2_000; i++) {
      throttle.moved(i);
      time.advance(Duration.ofMillis(1));
    }
    assertThat(progress()).hasSize(20);
  }

  @Test
  void the_first_and_the_last_byte_are_always_told() {
    throttle.open();
    throttle.started(300, 0);
    throttle.moved(100);
    throttle.moved(200);
    throttle.moved(300);
    throttle.allSent();
    throttle.close();
    assertThat(progress()).containsExactly(100L, 300L);
    assertThat(told.get(0)).isEqualTo(new TransferEvent.Started(Samples.START, 300, 0));
    assertThat(told.get(told.size() - 1))
        .isEqualTo(new TransferEvent.AwaitingConfirmation(Samples.START));
  }

  @Test
  void what_was_withheld_follows_when_nothing_moves_any_more() {
    throttle.open();
    throttle.started(300, 0);
    throttle.moved(100);
    throttle.moved(150);
    time.advance(Duration.ofMillis(40));
    throttle.moved(200);
    assertThat(progress()).containsExactly(100L);
    time.advance(Duration.ofMillis(60));
    assertThat(progress()).containsExactly(100L, 200L);
    time.advance(Duration.ofMinutes(1));
    assertThat(progress()).hasSize(2);
    assertThat(time.pending()).isZero();
  }

  @Test
  void what_was_withheld_when_a_transfer_breaks_is_reported_and_then_nothing_more() {
    throttle.open();
    throttle.started(300, 0);
    throttle.moved(100);
    throttle.moved(200);
    throttle.close();
    throttle.moved(300);
    throttle.allSent();
    assertThat(progress()).containsExactly(100L, 200L);
  }

  private List<Long> progress() {
    return told.stream()
        .filter(TransferEvent.Progressed.class::isInstance)
        .map(event -> ((TransferEvent.Progressed) event).moved())
        .toList();
  }
}
