package dev.odooupgrade.transfer;

import dev.odooupgrade.concurrent.Delayer;
import dev.odooupgrade.dump.ProofDepth;
import java.time.Clock;
import java.util.function.LongSupplier;

/**
 * What transfers need from the world around them.
 *
 * @param clock for the times that people read
 * @param nanos a clock that only goes forward, in nanoseconds
 * @param proven the size up to which a dump was read to its end before it is sent
 */
public record TransferEnvironment(
    StallLimits limits, Delayer delayer, Clock clock, LongSupplier nanos, long proven) {

  public TransferEnvironment(StallLimits limits, Delayer delayer, Clock clock, LongSupplier nanos) {
    this(limits, delayer, clock, nanos, ProofDepth.BEFORE_SENDING.whole());
  }

  public TransferControl control() {
    return new TransferControl(delayer, nanos);
  }
}
