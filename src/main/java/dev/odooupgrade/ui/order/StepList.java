package dev.odooupgrade.ui.order;

import dev.odooupgrade.domain.order.OrderField;
import dev.odooupgrade.domain.order.OrderRules;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.ui.model.StepBody.Item;
import dev.odooupgrade.ui.model.StepBody.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The list of steps beside the one being filled in. */
record StepList(OrderPanels panels, Session session) {

  List<Item> items(
      OrderSteps steps, OrderStep current, Set<OrderStep> passed, boolean skipsTimezone) {
    List<Item> items = new ArrayList<>();
    for (OrderStep step : steps.all()) {
      boolean skipped = step == OrderStep.TIMEZONE && skipsTimezone;
      String value = skipped ? "not needed" : panels.of(step).summary();
      items.add(new Item(mark(step, current, passed, skipped), step.words(), value));
    }
    return items;
  }

  /** Whether a step is incomplete, as far as that is known without reading the disk. */
  boolean isOpen(OrderStep step) {
    return switch (step) {
      case REVIEW -> true;
      case PLATFORM, DUMP -> isMissing(step);
      case TIMEZONE -> isRefused(step) || panels.of(step).objection().isPresent();
      default -> isRefused(step) || isObjectionable(step);
    };
  }

  private Mark mark(OrderStep step, OrderStep current, Set<OrderStep> passed, boolean skipped) {
    if (step == current) {
      return Mark.CURRENT;
    }
    if (isRefused(step)) {
      return Mark.REFUSED;
    }
    if (skipped) {
      return Mark.SKIPPED;
    }
    return passed.contains(step) && !isMissing(step) ? Mark.OK : Mark.AHEAD;
  }

  private boolean isMissing(OrderStep step) {
    return switch (step) {
      case PLATFORM -> session.platform().protocol().isEmpty();
      case DUMP -> session.dump().isEmpty();
      default -> isObjectionable(step);
    };
  }

  private boolean isObjectionable(OrderStep step) {
    Optional<OrderField> field = step.field();
    return field.isPresent()
        && OrderRules.problem(field.get(), session.draft().get(field.get())).isPresent();
  }

  private boolean isRefused(OrderStep step) {
    return session.failures().stream()
        .flatMap(failure -> failure.field().stream())
        .anyMatch(field -> OrderStep.of(field) == step);
  }
}
