package dev.odooupgrade.domain.order;

import java.util.List;
import java.util.Optional;

/**
 * One entry of the platform's {@code failures}: why something was refused.
 *
 * @param reason {@code FIELD:PROBLEM}, such as {@code TARGET:INVALID}
 * @param message the platform's sentence for people
 * @param value the faulty value, where the platform repeats it
 * @param expected the values it would have taken, where it says so
 */
public record Failure(
    String reason, String message, Optional<String> value, List<String> expected) {

  public Failure {
    expected = List.copyOf(expected);
  }

  /** The order's field this speaks of; empty when it is about something else. */
  public Optional<OrderField> field() {
    return OrderField.named(reason.split(":", 2)[0]);
  }
}
