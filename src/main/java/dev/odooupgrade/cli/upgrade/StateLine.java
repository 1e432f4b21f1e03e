package dev.odooupgrade.cli.upgrade;

import dev.odooupgrade.domain.Sentence;
import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.domain.request.RequestState;
import dev.odooupgrade.domain.request.UpgradeRequest;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.text.SafeText;

/** Where a request stands, and why, in one line for people. */
public final class StateLine {
  /** Of a request whose files the platform has put away; for the middle of a sentence. */
  public static final String ARCHIVED = "the platform has archived its files";

  private static final String NEXT_OF_ARCHIVED =
      "To get the result, start a new upgrade: odoo-upgrade all.";

  /** The same where something else was expected, with what to do about it. */
  public static final String BUT_ARCHIVED = "But " + ARCHIVED + ". " + NEXT_OF_ARCHIVED;

  private StateLine() {}

  /** Why it ended so, in the platform's own words, where it says; with a space before. */
  public static String reason(Session session) {
    return session
        .answer()
        .flatMap(UpgradeRequest::reason)
        .map(reason -> " The platform says: " + Sentence.ended(SafeText.clean(reason)))
        .orElse("");
  }

  /** Where a request stands, such as {@code Request 10534 is done}. */
  public static String of(Session session) {
    String id = session.request().map(RequestRef::id).orElse("?");
    String state = session.state().map(RequestState::word).orElse("in an unknown state");
    String verb = state.equals("failed") ? " has " : " is ";
    return SafeText.clean("Request " + id + verb + state);
  }

  /** Why nothing can be fetched of a request whose files the platform has put away. */
  public static Trouble archived(Session session) {
    return new Trouble(
        TroubleKind.REFUSED,
        of(session) + ", but " + ARCHIVED + ".",
        "Nothing was downloaded, and nothing can be. Earlier downloads stay.",
        NEXT_OF_ARCHIVED);
  }
}
