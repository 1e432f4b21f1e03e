package dev.odooupgrade.cli.upgrade;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.session.Session;

/** What is told of a request whose files the platform has put away. */
public final class Archived {
  /** For the middle of a sentence. */
  public static final String WORDS = "the platform has archived its files";

  /** What to do about it. */
  public static final String NEXT = "To get the result, start a new upgrade: odoo-upgrade all.";

  private Archived() {}

  public static Trouble trouble(Session session) {
    return new Trouble(
        TroubleKind.REFUSED,
        StateLine.of(session) + ", but " + WORDS + ".",
        "Nothing was downloaded, and nothing can be. Earlier downloads stay.",
        NEXT);
  }
}
