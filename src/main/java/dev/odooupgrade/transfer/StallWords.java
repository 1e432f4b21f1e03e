package dev.odooupgrade.transfer;

import dev.odooupgrade.domain.Trouble;
import java.time.Duration;

/** What to say when a transfer stands still. */
public interface StallWords {

  /** Nothing has moved for that long. */
  Trouble stalled(Duration limit);

  /** Everything has moved, and the other side has not confirmed it within that time. */
  Trouble unconfirmed(Duration limit);
}
