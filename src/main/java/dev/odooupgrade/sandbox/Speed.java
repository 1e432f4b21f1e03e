package dev.odooupgrade.sandbox;

import java.time.Duration;

/**
 * How fast the time of a sandbox runs.
 *
 * @param factor how many simulated minutes pass in a second
 */
public record Speed(double factor) {
  private static final double NANOS_PER_SECOND = 1e9;

  /** Refuses a speed at which time stands still. */
  public Speed {
    if (!(factor > 0) || Double.isInfinite(factor)) {
      throw new IllegalArgumentException("the speed must be greater than 0, not " + factor);
    }
  }

  /** How much simulated time passes meanwhile. */
  Duration simulated(Duration real) {
    return scaled(real, 60 * factor);
  }

  /** How long it takes until so much simulated time has passed. */
  Duration real(Duration simulated) {
    return scaled(simulated, 1 / (60 * factor));
  }

  private static Duration scaled(Duration duration, double by) {
    double seconds = duration.getSeconds() + duration.getNano() / NANOS_PER_SECOND;
    return Duration.ofMillis(Math.round(seconds * by * 1000));
  }
}
