package dev.odooupgrade.cli.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An interruption ends every call under way, as batch has several. */
final class SeveralCallsTest {
  private final Interruption interruption = new Interruption();
  private final List<String> stopped = new ArrayList<>();

  @Test
  void each_call_under_way_is_stopped_and_none_that_is_over() {
    try (Interruption.Call first = interruption.call(() -> stopped.add("first"))) {
      Interruption.Call second = interruption.call(() -> stopped.add("second"));
      interruption.call(() -> stopped.add("third"));
      second.close();
      assertThat(interruption.ask()).as("something comes to its end").isTrue();
      assertThat(first).isNotNull();
    }
    assertThat(stopped).containsExactly("first", "third");
  }

  @Test
  void a_call_that_begins_afterwards_is_stopped_at_once() {
    assertThat(interruption.ask()).as("nothing is under way").isFalse();
    interruption.call(() -> stopped.add("late"));
    assertThat(stopped).containsExactly("late");
  }
}
