package dev.odooupgrade.ui.order;

import dev.odooupgrade.config.Customer;
import dev.odooupgrade.domain.order.Failure;
import dev.odooupgrade.domain.order.OrderField;
import dev.odooupgrade.domain.session.Label;
import dev.odooupgrade.flow.upgrade.Upgrade;
import dev.odooupgrade.text.SafeText;
import dev.odooupgrade.ui.model.StepBody.Advice;
import dev.odooupgrade.ui.model.Tone;
import java.util.List;
import java.util.Set;

/** The order of an upgrade, as the panels read and write it. */
record Draft(Upgrade upgrade) {

  String get(OrderField field) {
    return upgrade.session().draft().get(field);
  }

  /** Takes over what was typed; a value that is the same already changes nothing. */
  void put(OrderField field, String typed) {
    if (!get(field).equals(typed)) {
      upgrade.typed(upgrade.session().draft().with(field, typed));
    }
  }

  /** Takes over what is known of a customer, whose name the upgrade gets unless it has one. */
  void order(Customer customer) {
    put(OrderField.CONTRACT, customer.contract());
    if (!customer.email().isEmpty()) {
      put(OrderField.EMAIL, customer.email());
    }
    Label label = upgrade.session().label();
    if (label.name().isEmpty()) {
      upgrade.label(label.named(customer.name()));
    }
  }

  /** Why the platform refused a field, while that still holds. */
  List<Failure> refusals(OrderField field) {
    return upgrade.session().failures().stream()
        .filter(failure -> failure.field().filter(field::equals).isPresent())
        .toList();
  }

  List<Advice> refusalAdvice(OrderField field) {
    return refusals(field).stream().map(Draft::advice).toList();
  }

  static Advice advice(Failure refusal) {
    String words = refusal.message().isBlank() ? refusal.reason() : refusal.message();
    return new Advice(Tone.BAD, "Refused: " + SafeText.clean(words));
  }

  /** The fields that the platform asks for; empty while it is not known what it speaks. */
  Set<OrderField> fields() {
    return upgrade.abilities().fields();
  }
}
