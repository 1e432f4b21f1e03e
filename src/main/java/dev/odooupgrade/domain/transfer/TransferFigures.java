package dev.odooupgrade.domain.transfer;

import java.time.Duration;
import java.util.Optional;

/**
 * How far a transfer is, at one moment.
 *
 * @param total bytes to move in all; negative while unknown
 * @param moved bytes so far, never more than the total
 * @param bytesPerSecond over the last five seconds; 0 while it cannot be told or nothing moves
 * @param eta how long it will still take; empty while that would be a guess
 * @param elapsed since this try began
 * @param stalledFor how long nothing has moved; zero in other phases
 */
public record TransferFigures(
    TransferPhase phase,
    long total,
    long moved,
    double bytesPerSecond,
    Optional<Duration> eta,
    Duration elapsed,
    Duration stalledFor) {

  /** The part that has moved, from 0 to 1; 1 when there is nothing to move, 0 when unknown. */
  public double fraction() {
    if (total < 0) {
      return 0;
    }
    return total == 0 ? (phase == TransferPhase.NOT_STARTED ? 0 : 1) : (double) moved / total;
  }
}
