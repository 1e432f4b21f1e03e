package dev.odooupgrade.transfer;

import dev.odooupgrade.concurrent.Delayer;
import java.time.Clock;
import java.util.function.LongSupplier;

/**
 * What transfers need from the world around them.
 *
 * @param clock for the times that people read
 * @param nanos a clock that only goes forward, in nanoseconds
 */
public record TransferEnvironment(
    StallLimits limits, Delayer delayer, Clock clock, LongSupplier nanos) {

  public TransferControl control() {
    return new TransferControl(delayer, nanos);
  }
}
