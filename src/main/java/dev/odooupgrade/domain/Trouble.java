package dev.odooupgrade.domain;

import java.time.Duration;
import java.util.Optional;

/**
 * Something that went wrong, in words for people.
 *
 * @param happened what happened, one sentence; what others said of it may end without a full stop
 * @param meaning what it means, and that nothing is lost, where that is so
 * @param remedy what to do now
 * @param retryAfter how long the server asks to be left alone
 * @param unknownHost the server that is not trusted only because nobody vouches for its key
 */
public record Trouble(
    TroubleKind kind,
    String happened,
    String meaning,
    String remedy,
    Optional<Duration> retryAfter,
    Optional<UnknownHost> unknownHost) {

  public Trouble {
    happened = Sentence.ended(happened);
  }

  public Trouble(TroubleKind kind, String happened, String meaning, String remedy) {
    this(kind, happened, meaning, remedy, Optional.empty());
  }

  public Trouble(
      TroubleKind kind,
      String happened,
      String meaning,
      String remedy,
      Optional<Duration> retryAfter) {
    this(kind, happened, meaning, remedy, retryAfter, Optional.empty());
  }

  /** The same about a server that a person may come to trust. */
  public Trouble of(UnknownHost host) {
    return new Trouble(kind, happened, meaning, remedy, retryAfter, Optional.of(host));
  }

  /** The three sentences in a row; parts that are empty are left out. */
  public String sentence() {
    return String.join(" ", happened, meaning, remedy).strip().replaceAll(" {2,}", " ");
  }
}
