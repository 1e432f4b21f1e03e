package dev.odooupgrade.domain;

import java.util.Optional;

/** What is asked of the platform when a request is created; every part has passed its rule. */
public record Order(
    String contract,
    String email,
    String target,
    Aim aim,
    String filename,
    Optional<String> timezone) {

  /** Turns a draft into an order; empty while {@link OrderRules} still objects to a field. */
  public static Optional<Order> of(OrderDraft draft) {
    if (!OrderRules.problems(draft).isEmpty()) {
      return Optional.empty();
    }
    String zone = draft.timezone().strip();
    return Aim.parse(draft.aim())
        .map(
            aim ->
                new Order(
                    draft.contract().strip(),
                    draft.email().strip(),
                    draft.target().strip(),
                    aim,
                    draft.filename().strip(),
                    zone.isEmpty() ? Optional.empty() : Optional.of(zone)));
  }
}
