package dev.odooupgrade.transfer;

import dev.odooupgrade.concurrent.Delayer;
import java.time.Clock;
import java.util.function.LongSupplier;

/**
 * What transfers need from the world around them.
 *
 * @param limits how long one may stand still
 * @param delayer runs what is to happen later
 * @param clock for the times that people read
 * @param nanos a clock that only goes forward, in nanoseconds
 */
public record TransferEnvironment(
    StallLimits limits, Delayer delayer, Clock clock, LongSupplier nanos) {

  /** A control whose limits go by this time. */
  public TransferControl control() {
    return new TransferControl(delayer, nanos);
  }
}
