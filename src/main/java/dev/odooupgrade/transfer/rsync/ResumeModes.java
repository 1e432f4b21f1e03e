package dev.odooupgrade.transfer.rsync;

import dev.odooupgrade.domain.transfer.ResumeMode;
import java.util.Optional;

/**
 * Finds out which resume mode the other side lets us use: from the best one down, and only for a
 * refusal. A connection that broke says nothing about modes.
 */
final class ResumeModes {

  private ResumeModes() {}

  /** Which one to try at once after this failure; empty when that would not help. */
  static Optional<ResumeMode> next(ResumeMode tried, RsyncFailure failure) {
    if (failure != RsyncFailure.OPTION_REFUSED) {
      return Optional.empty();
    }
    return switch (tried) {
      case IN_PLACE -> Optional.of(ResumeMode.PARTIAL);
      case PARTIAL -> Optional.of(ResumeMode.WHOLE);
      case WHOLE -> Optional.empty();
    };
  }

  /** Whether what has come stays when the connection breaks. */
  static boolean keeps(ResumeMode mode) {
    return mode != ResumeMode.WHOLE;
  }
}
