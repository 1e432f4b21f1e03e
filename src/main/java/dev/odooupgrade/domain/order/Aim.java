package dev.odooupgrade.domain.order;

import java.util.Locale;
import java.util.Optional;

/** What the upgraded database is for; a production upgrade stops the business meanwhile. */
public enum Aim {
  TEST("test"),
  PRODUCTION("production");

  private final String word;

  Aim(String word) {
    this.word = word;
  }

  /** The word the platform uses, and people too. */
  public String word() {
    return word;
  }

  /** Reads the platform's word, whatever its case; empty when it is none of them. */
  public static Optional<Aim> parse(String text) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    for (Aim aim : values()) {
      if (aim.word.equals(wanted)) {
        return Optional.of(aim);
      }
    }
    return Optional.empty();
  }
}
