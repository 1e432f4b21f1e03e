package dev.odooupgrade.ui.order;

import dev.odooupgrade.domain.order.OrderField;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The steps of one order: those that its platform wants, in their order. */
record OrderSteps(List<OrderStep> all) {

  /** The steps for a platform that asks for these fields; every one while that is not known. */
  static OrderSteps asking(Set<OrderField> fields) {
    return new OrderSteps(
        Arrays.stream(OrderStep.values())
            .filter(
                step -> step.field().map(f -> fields.isEmpty() || fields.contains(f)).orElse(true))
            .toList());
  }

  /** The number of a step, from one; zero when the platform does not ask for it. */
  int number(OrderStep step) {
    return all.indexOf(step) + 1;
  }

  int count() {
    return all.size();
  }

  boolean has(OrderStep step) {
    return all.contains(step);
  }

  /** The step behind one that is not the last. */
  OrderStep after(OrderStep step) {
    return all.get(all.indexOf(step) + 1);
  }

  /** The step before one that is not the first. */
  OrderStep before(OrderStep step) {
    return all.get(all.indexOf(step) - 1);
  }
}
