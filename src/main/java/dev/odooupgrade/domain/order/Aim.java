package dev.odooupgrade.domain.order;

import dev.odooupgrade.domain.Named;
import java.util.Locale;
import java.util.Optional;

/** What the upgraded database is for; a production upgrade stops the business meanwhile. */
public enum Aim implements Named {
  TEST,
  PRODUCTION;

  /** Reads the platform's word, whatever its case; empty when it is none of them. */
  public static Optional<Aim> parse(String text) {
    return Named.byWord(values(), OrderRules.strip(text).toLowerCase(Locale.ROOT));
  }
}
