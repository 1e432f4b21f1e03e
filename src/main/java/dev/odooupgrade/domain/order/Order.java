package dev.odooupgrade.domain.order;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is asked of the platform when a request is created; every part that it asks for has passed
 * its rule, the others are empty.
 */
public record Order(
    String contract,
    String email,
    String target,
    Aim aim,
    String filename,
    Optional<String> timezone,
    List<Variable> variables) {

  public Order {
    variables = List.copyOf(variables);
  }

  /**
   * Turns a draft into an order; empty while {@link OrderRules} still objects to a field.
   *
   * @param fields those that the platform asks for
   */
  public static Optional<Order> of(
      OrderDraft typed, Set<OrderField> fields, List<Variable> variables) {
    if (!OrderRules.problems(typed, fields).isEmpty()) {
      return Optional.empty();
    }
    OrderDraft draft = OrderDraft.EMPTY;
    for (OrderField field : fields) {
      draft = draft.with(field, OrderRules.strip(typed.get(field)));
    }
    return of(draft, variables);
  }

  private static Optional<Order> of(OrderDraft draft, List<Variable> variables) {
    String zone = draft.timezone();
    return Aim.parse(draft.aim())
        .map(
            aim ->
                new Order(
                    draft.contract(),
                    draft.email(),
                    draft.target(),
                    aim,
                    draft.filename(),
                    zone.isEmpty() ? Optional.empty() : Optional.of(zone),
                    variables));
  }
}
