package dev.odooupgrade.domain.order;

import dev.odooupgrade.domain.Named;
import java.util.Locale;
import java.util.Optional;

/** The parts of an order, by the names the platform gives them. */
public enum OrderField implements Named {
  CONTRACT,
  EMAIL,
  TARGET,
  AIM,
  FILENAME,
  TIMEZONE;

  /** The parameter's name on the wire and, after two dashes, on the command line. */
  public String wireName() {
    return word();
  }

  /** Finds the field that a refusal such as {@code TARGET:INVALID} speaks of. */
  public static Optional<OrderField> named(String name) {
    return Named.byWord(values(), name.strip().toLowerCase(Locale.ROOT));
  }
}
