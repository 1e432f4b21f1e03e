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
final class StepList {
  private StepList() {}

  static List<Item> items(
      OrderSteps steps,
      OrderStep current,
      Set<OrderStep> passed,
      OrderPanels panels,
      Session session,
      boolean skipsTimezone) {
    List<Item> items = new ArrayList<>();
    for (OrderStep step : steps.all()) {
      boolean skipped = step == OrderStep.TIMEZONE && skipsTimezone;
      String value = skipped ? "not needed" : panels.of(step).summary();
      items.add(new Item(mark(step, current, passed, session, skipped), step.words(), value));
    }
    return items;
  }

  /** Whether a step is incomplete, as far as that is known without reading the disk. */
  static boolean isOpen(OrderStep step, OrderPanels panels, Session session) {
    return switch (step) {
      case REVIEW -> true;
      case PLATFORM, DUMP -> isMissing(step, session);
      case TIMEZONE -> isRefused(step, session) || panels.of(step).objection().isPresent();
      default -> isRefused(step, session) || isObjectionable(step, session);
    };
  }

  private static Mark mark(
      OrderStep step, OrderStep current, Set<OrderStep> passed, Session session, boolean skipped) {
    if (step == current) {
      return Mark.CURRENT;
    }
    if (isRefused(step, session)) {
      return Mark.REFUSED;
    }
    if (skipped) {
      return Mark.SKIPPED;
    }
    return passed.contains(step) && !isMissing(step, session) ? Mark.OK : Mark.AHEAD;
  }

  private static boolean isMissing(OrderStep step, Session session) {
    return switch (step) {
      case PLATFORM -> session.platform().protocol().isEmpty();
      case DUMP -> session.dump().isEmpty();
      default -> isObjectionable(step, session);
    };
  }

  private static boolean isObjectionable(OrderStep step, Session session) {
    Optional<OrderField> field = step.field();
    return field.isPresent()
        && OrderRules.problem(field.get(), session.draft().get(field.get())).isPresent();
  }

  private static boolean isRefused(OrderStep step, Session session) {
    return session.failures().stream()
        .flatMap(failure -> failure.field().stream())
        .anyMatch(field -> OrderStep.of(field) == step);
  }
}
