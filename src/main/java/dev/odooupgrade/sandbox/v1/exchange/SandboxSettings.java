package dev.odooupgrade.sandbox.v1.exchange;

import dev.odooupgrade.concurrent.Sleeper;
import dev.odooupgrade.sandbox.fault.Fault;
import dev.odooupgrade.sandbox.fault.SandboxListener;
import dev.odooupgrade.sandbox.fault.Scenario;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * How a sandbox behaves.
 *
 * @param port the port on 127.0.0.1; 0 takes a free one
 * @param speed how fast its time runs: at 1, a minute of the simulated upgrade passes each second,
 *     and a thin line carries 1 MiB/s; at 10, ten times that
 * @param folder where received dumps and the requests are kept; a sandbox started again on the same
 *     folder knows them; made when missing
 * @param random where the keys of requests come from
 * @param options the ways it has, besides those of its scenario
 * @param resets whether connections can be reset: a relay stands in front of each port then, which
 *     costs some speed
 * @param faults what goes wrong on purpose, besides the scenario
 */
public record SandboxSettings(
    int port,
    double speed,
    Scenario scenario,
    Path folder,
    Clock clock,
    RandomGenerator random,
    Sleeper pacer,
    Options options,
    boolean resets,
    List<Fault> faults,
    SandboxListener listener) {

  /** Copies the faults, and refuses a speed at which time stands still. */
  public SandboxSettings {
    if (!(speed > 0) || Double.isInfinite(speed)) {
      throw new IllegalArgumentException("the speed must be greater than 0, not " + speed);
    }
    faults = List.copyOf(faults);
  }

  /** The happy scenario at speed 1 on a free port, with real time and randomness. */
  public static SandboxSettings in(Path folder) {
    return new SandboxSettings(
        0,
        1,
        Scenario.HAPPY,
        folder,
        Clock.systemUTC(),
        new SecureRandom(),
        Sleeper.real(),
        Options.none(),
        false,
        List.of(),
        SandboxListener.silent());
  }

  /** Whether relays are needed: by wish, or because of a fault. */
  public boolean relayed() {
    return resets || faults.stream().anyMatch(fault -> fault.effect() instanceof Fault.Reset);
  }

  public SandboxSettings withPort(int other) {
    return new SandboxSettings(
        other, speed, scenario, folder, clock, random, pacer, options, resets, faults, listener);
  }

  public SandboxSettings withSpeed(double other) {
    return new SandboxSettings(
        port, other, scenario, folder, clock, random, pacer, options, resets, faults, listener);
  }

  public SandboxSettings withScenario(Scenario other) {
    return new SandboxSettings(
        port, speed, other, folder, clock, random, pacer, options, resets, faults, listener);
  }

  /** The same by another clock and another way to wait: give both, they belong together. */
  public SandboxSettings withTime(Clock other, Sleeper waiting) {
    return new SandboxSettings(
        port, speed, scenario, folder, other, random, waiting, options, resets, faults, listener);
  }

  public SandboxSettings withQuirks(Options other) {
    return new SandboxSettings(
        port, speed, scenario, folder, clock, random, pacer, other, resets, faults, listener);
  }

  public SandboxSettings withResets() {
    return new SandboxSettings(
        port, speed, scenario, folder, clock, random, pacer, options, true, faults, listener);
  }

  public SandboxSettings withFaults(Fault... others) {
    List<Fault> all = List.of(others);
    return new SandboxSettings(
        port, speed, scenario, folder, clock, random, pacer, options, resets, all, listener);
  }

  public SandboxSettings withListener(SandboxListener other) {
    return new SandboxSettings(
        port, speed, scenario, folder, clock, random, pacer, options, resets, faults, other);
  }
}
