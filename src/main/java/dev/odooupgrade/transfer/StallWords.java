package dev.odooupgrade.transfer;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.http.call.IfLost;
import dev.odooupgrade.text.Durations;
import java.time.Duration;

/**
 * What to say when a transfer stands still.
 *
 * @param of which bytes do not move, such as {@code of the dump}
 * @param peer who does not confirm that everything has arrived
 * @param still what it means that nothing moves
 * @param unconfirmed what it means that everything has moved, and nobody confirms it
 */
public record StallWords(String of, String peer, IfLost still, IfLost unconfirmed) {

  /** Where both mean the same. */
  public StallWords(String of, String peer, IfLost meaning) {
    this(of, peer, meaning, meaning);
  }

  Trouble stalled(Duration limit) {
    return trouble("No data " + of + " moved for " + Durations.words(limit) + ".", still);
  }

  Trouble unconfirmed(Duration limit) {
    return trouble(
        "Everything was sent, but "
            + peer
            + " did not confirm it within "
            + Durations.words(limit)
            + ".",
        unconfirmed);
  }

  private static Trouble trouble(String happened, IfLost meaning) {
    return new Trouble(TroubleKind.NETWORK, happened, meaning.meaning(), meaning.remedy());
  }
}
