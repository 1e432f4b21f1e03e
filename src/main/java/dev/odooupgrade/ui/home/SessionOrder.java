package dev.odooupgrade.ui.home;

import dev.odooupgrade.domain.Session;
import java.util.Comparator;
import java.util.Locale;

/** The ways to sort the list of upgrades. */
enum SessionOrder {
  NEWEST("newest first", Comparator.comparing(Session::updatedAt).reversed()),
  CONTRACT(
      "by contract",
      Comparator.comparing((Session session) -> session.draft().contract().toLowerCase(Locale.ROOT))
          .thenComparing(NEWEST.comparator)),
  STEP("by step", Comparator.comparing(Session::stage).thenComparing(NEWEST.comparator));

  private final String words;
  private final Comparator<Session> comparator;

  SessionOrder(String words, Comparator<Session> comparator) {
    this.words = words;
    this.comparator = comparator;
  }

  String words() {
    return words;
  }

  Comparator<Session> comparator() {
    return comparator;
  }

  SessionOrder next() {
    return values()[(ordinal() + 1) % values().length];
  }
}
