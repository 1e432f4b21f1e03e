package dev.odooupgrade.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RetryRulesTest {
  private static final RetryRules RULES =
      new RetryRules(8, Duration.ofSeconds(2), Duration.ofSeconds(60));
  private static final double MIDDLE = 0.5;

  @Test
  void pauses_double_up_to_the_longest() {
    assertThat(RULES.pause(1, Optional.empty(), MIDDLE)).contains(Duration.ofSeconds(2));
    assertThat(RULES.pause(2, Optional.empty(), MIDDLE)).contains(Duration.ofSeconds(4));
    assertThat(RULES.pause(5, Optional.empty(), MIDDLE)).contains(Duration.ofSeconds(32));
    assertThat(RULES.pause(6, Optional.empty(), MIDDLE)).contains(Duration.ofSeconds(60));
    assertThat(RULES.pause(8, Optional.empty(), MIDDLE)).contains(Duration.ofSeconds(60));
  }

  @Test
  void chance_moves_a_pause_by_a_quarter_at_most() {
    assertThat(RULES.pause(2, Optional.empty(), 0)).contains(Duration.ofSeconds(3));
    assertThat(RULES.pause(2, Optional.empty(), 1)).contains(Duration.ofSeconds(5));
  }

  @Test
  void no_pause_is_shorter_than_the_server_asks_for() {
    assertThat(RULES.pause(1, Optional.of(Duration.ofSeconds(50)), 0))
        .contains(Duration.ofSeconds(50));
    assertThat(RULES.pause(2, Optional.of(Duration.ofSeconds(1)), 0))
        .contains(Duration.ofSeconds(3));
    assertThat(RULES.pause(9, Optional.of(Duration.ZERO), MIDDLE)).isEmpty();
  }

  @Test
  void after_the_last_one_it_is_not_tried_again() {
    assertThat(RULES.pause(9, Optional.empty(), MIDDLE)).isEmpty();
    assertThat(RULES.most(0).pause(1, Optional.empty(), MIDDLE)).isEmpty();
    assertThat(RULES.most(1).pause(1, Optional.empty(), MIDDLE)).isPresent();
  }

  @Test
  void a_very_long_row_of_failures_overflows_nothing() {
    assertThat(RULES.most(Integer.MAX_VALUE).pause(5000, Optional.empty(), MIDDLE))
        .contains(Duration.ofSeconds(60));
  }
}
