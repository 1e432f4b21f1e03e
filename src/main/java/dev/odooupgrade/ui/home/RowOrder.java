package dev.odooupgrade.ui.home;

import dev.odooupgrade.domain.session.Session;
import java.util.Comparator;
import java.util.Locale;

/** The ways to sort the list of upgrades. */
enum RowOrder {
  NEWEST("newest first"),
  CONTRACT("by contract"),
  STEP("by step");

  private static final Comparator<Session> BY_AGE =
      Comparator.comparing(Session::updatedAt).reversed();

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
      case CONTRACT -> Comparator.comparing(RowOrder::contract).thenComparing(BY_AGE);
      case STEP -> Comparator.comparing(Session::stage).thenComparing(BY_AGE);
    };
  }

  RowOrder next() {
    return values()[(ordinal() + 1) % values().length];
  }

  private static String contract(Session session) {
    return session.draft().contract().toLowerCase(Locale.ROOT);
  }
}
