package dev.odooupgrade.domain;

import java.time.Duration;
import java.util.Optional;

/**
 * Something that went wrong, in words for people.
 *
 * @param happened what happened, one sentence
 * @param meaning what it means, and that nothing is lost, where that is so
 * @param remedy what to do now
 * @param retryAfter how long the server asks to be left alone
 */
public record Trouble(
    TroubleKind kind,
    String happened,
    String meaning,
    String remedy,
    Optional<Duration> retryAfter) {

  public Trouble(TroubleKind kind, String happened, String meaning, String remedy) {
    this(kind, happened, meaning, remedy, Optional.empty());
  }

  /** The three sentences in a row; parts that are empty are left out. */
  public String sentence() {
    return String.join(" ", happened, meaning, remedy).strip().replaceAll(" {2,}", " ");
  }
}
