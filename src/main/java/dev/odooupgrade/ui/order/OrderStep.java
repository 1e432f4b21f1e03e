package dev.odooupgrade.ui.order;

import dev.odooupgrade.domain.order.OrderField;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The steps of an order, in their order. */
enum OrderStep {
  PLATFORM("Platform", null),
  CONTRACT("Contract", OrderField.CONTRACT),
  EMAIL("E-mail", OrderField.EMAIL),
  TARGET("Target", OrderField.TARGET),
  AIM("Aim", OrderField.AIM),
  DUMP("Dump", null),
  FILENAME("File name", OrderField.FILENAME),
  TIMEZONE("Timezone", OrderField.TIMEZONE),
  REVIEW("Review", null);

  private final String words;
  private final Optional<OrderField> field;

  OrderStep(String words, @Nullable OrderField field) {
    this.words = words;
    this.field = Optional.ofNullable(field);
  }

  /** The step's name on the screen. */
  String words() {
    return words;
  }

  /** The field of the order that is filled in here. */
  Optional<OrderField> field() {
    return field;
  }

  static OrderStep of(OrderField field) {
    return Arrays.stream(values())
        .filter(step -> step.field.filter(field::equals).isPresent())
        .findFirst()
        .orElseThrow();
  }
}
