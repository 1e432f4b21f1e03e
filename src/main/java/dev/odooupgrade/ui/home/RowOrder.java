package dev.odooupgrade.ui.home;

import dev.odooupgrade.domain.order.OrderField;
import dev.odooupgrade.domain.session.Session;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;

/** The ways to sort the upgrades of a group. */
enum RowOrder {
  NEWEST("newest first"),
  NAME("by name"),
  DATABASE("by database"),
  TARGET("by target"),
  AIM("by aim");

  private static final Comparator<Session> BY_AGE =
      Comparator.comparing(Session::changedAt).reversed();

  private final String words;

  RowOrder(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  Comparator<Session> comparator() {
    return switch (this) {
      case NEWEST -> BY_AGE;
      case NAME -> by(Session::called);
      case DATABASE -> by(OrderField.FILENAME);
      case TARGET -> by(OrderField.TARGET);
      case AIM -> by(OrderField.AIM);
    };
  }

  RowOrder next() {
    return values()[(ordinal() + 1) % values().length];
  }

  private static Comparator<Session> by(OrderField field) {
    return by(session -> session.ordered(field));
  }

  private static Comparator<Session> by(Function<Session, String> words) {
    return Comparator.<Session, String>comparing(
            session -> words.apply(session).toLowerCase(Locale.ROOT))
        .thenComparing(BY_AGE);
  }
}
