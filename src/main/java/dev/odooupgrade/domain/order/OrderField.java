package dev.odooupgrade.domain.order;

import java.util.Locale;
import java.util.Optional;

/** The parts of an order, by the names the platform gives them. */
public enum OrderField {
  CONTRACT("contract"),
  EMAIL("email"),
  TARGET("target"),
  AIM("aim"),
  FILENAME("filename"),
  TIMEZONE("timezone");

  private final String wireName;

  OrderField(String wireName) {
    this.wireName = wireName;
  }

  /** The parameter's name on the wire and, after two dashes, on the command line. */
  public String wireName() {
    return wireName;
  }

  /** Finds the field that a refusal such as {@code TARGET:INVALID} speaks of. */
  public static Optional<OrderField> named(String name) {
    String wanted = name.strip().toLowerCase(Locale.ROOT);
    for (OrderField field : values()) {
      if (field.wireName.equals(wanted)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }
}
