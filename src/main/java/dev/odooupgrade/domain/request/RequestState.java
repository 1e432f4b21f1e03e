package dev.odooupgrade.domain.request;

import java.util.Locale;
import java.util.Set;

/**
 * Where the platform says a request stands. The set is open: a word nobody has documented counts as
 * still running and is shown as it came.
 *
 * @param word the platform's own word, such as {@code draft}
 */
public record RequestState(String word) {
  private static final Set<String> WAITING_FOR_US = Set.of("draft", "new");
  private static final Set<String> FETCHABLE = Set.of("done", "delivered");
  private static final Set<String> ENDED_BADLY =
      Set.of("failed", "failure", "cancelled", "canceled", "error");

  /** Whether the platform still waits for the dump, or for being asked to process it. */
  public boolean isDraft() {
    return WAITING_FOR_US.contains(plain());
  }

  public boolean isFetchable() {
    return FETCHABLE.contains(plain());
  }

  public boolean isEndedBadly() {
    return ENDED_BADLY.contains(plain());
  }

  /** Whether waiting longer changes nothing. */
  public boolean isEnded() {
    return isFetchable() || isEndedBadly();
  }

  private String plain() {
    return word.strip().toLowerCase(Locale.ROOT);
  }
}
