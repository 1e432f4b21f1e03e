package dev.odooupgrade.transfer.rsync;

import dev.odooupgrade.domain.RsyncManner;
import java.util.Optional;

/**
 * Finds out which manner the other side lets us use: from the best one down, and only for a
 * refusal. A line that broke says nothing about manners.
 */
final class Manners {

  private Manners() {}

  /** Which one to begin with. */
  static RsyncManner first(Optional<RsyncManner> known) {
    return known.orElse(RsyncManner.IN_PLACE);
  }

  /** Which one to try at once after this failure; empty when that would not help. */
  static Optional<RsyncManner> next(RsyncManner tried, RsyncFailure failure) {
    if (failure != RsyncFailure.OPTION_REFUSED) {
      return Optional.empty();
    }
    return switch (tried) {
      case IN_PLACE -> Optional.of(RsyncManner.PARTIAL);
      case PARTIAL -> Optional.of(RsyncManner.WHOLE);
      case WHOLE -> Optional.empty();
    };
  }

  /** Whether what has come stays when the line breaks. */
  static boolean keeps(RsyncManner manner) {
    return manner != RsyncManner.WHOLE;
  }
}
